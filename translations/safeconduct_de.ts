<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de_DE" sourcelanguage="en">
<context>
    <name>Column</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
<context>
    <name>ConnectionTable</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Click to group the table by the kind of service</source>
        <translation>Ein Klick gruppiert die Tabelle nach der Art des Dienstes</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Nachrichten am Tag</translation>
    </message>
    <message>
        <source>New connection</source>
        <translation>Neue Verbindung</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>Remove connections</source>
        <translation>Verbindungen entfernen</translation>
    </message>
    <message>
        <source>Who talks to whom?</source>
        <translation>Wer spricht mit wem?</translation>
    </message>
    <message>
        <source>A connection is one service between two of your systems. For each you will decide how it is protected. Choose from, to and service; path, login and information are proposed.</source>
        <translation>Eine Verbindung ist ein Dienst zwischen zwei Ihrer Systeme. Für jede werden Sie entscheiden, wie sie geschützt wird. Wählen Sie Von, Nach und Dienst; Weg, Anmeldung und Informationen werden vorgeschlagen.</translation>
    </message>
    <message>
        <source>Outlook on the web, from the laptops of travelling staff to the mail server</source>
        <translation>Outlook im Web, von den Laptops der Reisenden zum Mailserver</translation>
    </message>
</context>
<context>
    <name>Coverage</name>
    <message>
        <source>C</source>
        <comment>covered</comment>
        <translation>A</translation>
    </message>
    <message>
        <source>P</source>
        <comment>partly covered</comment>
        <translation>T</translation>
    </message>
    <message>
        <source>N</source>
        <comment>not covered</comment>
        <translation>N</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Decides how mail connections are protected, and keeps the decision.</source>
        <translation>Entscheidet, wie Mailverbindungen geschützt werden, und hält die Entscheidung fest.</translation>
    </message>
    <message>
        <source>A plan or a dossier to open.</source>
        <translation>Ein Plan oder Dossier, der oder das geöffnet wird.</translation>
    </message>
    <message>
        <source>The knowledge that comes with the program cannot be read. Please install it anew.</source>
        <translation>Das mitgelieferte Wissen des Programms lässt sich nicht lesen. Bitte installieren Sie es neu.</translation>
    </message>
</context>
<context>
    <name>Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New plan</source>
        <translation>&amp;Neuer Plan</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save &amp;dossier as…</source>
        <translation>&amp;Dossier speichern unter…</translation>
    </message>
    <message>
        <source>Save &amp;plan as…</source>
        <translation>&amp;Plan speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Find on this page</source>
        <translation>Auf dieser Seite &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>&amp;Sprache</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>&amp;Decide</source>
        <translation>&amp;Entscheiden</translation>
    </message>
    <message>
        <source>Next step with something &amp;open</source>
        <translation>Nächster Schritt mit &amp;Offenem</translation>
    </message>
    <message>
        <source>Decide everything still open as &amp;advised</source>
        <translation>Alles Offene wie &amp;empfohlen entscheiden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Handbook: this page</source>
        <translation>&amp;Handbuch: diese Seite</translation>
    </message>
    <message>
        <source>&amp;About Safeconduct</source>
        <translation>&amp;Über Safeconduct</translation>
    </message>
    <message>
        <source>&amp;Weights of the criteria…</source>
        <translation>&amp;Gewichte der Kriterien…</translation>
    </message>
</context>
<context>
    <name>Scheme</name>
    <message>
        <source>BSI Standard 200-2</source>
        <translation>BSI-Standard 200-2</translation>
    </message>
</context>
<context>
    <name>ServiceKind</name>
    <message>
        <source>client to server</source>
        <translation>Client zu Server</translation>
    </message>
    <message>
        <source>server to server</source>
        <translation>Server zu Server</translation>
    </message>
    <message>
        <source>administration</source>
        <translation>Administration</translation>
    </message>
    <message>
        <source>message flow</source>
        <translation>Nachrichtenfluss</translation>
    </message>
    <message>
        <source>other</source>
        <translation>Sonstige</translation>
    </message>
</context>
<context>
    <name>SystemTables</name>
    <message>
        <source>supported</source>
        <translation>unterstützt</translation>
    </message>
    <message>
        <source>no end known</source>
        <translation>kein Ende bekannt</translation>
    </message>
    <message>
        <source>ends within a year</source>
        <translation>endet binnen eines Jahres</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>beendet</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Site</source>
        <translation>Standort</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>New network</source>
        <translation>Neues Netz</translation>
    </message>
    <message>
        <source>Add network</source>
        <translation>Netz hinzufügen</translation>
    </message>
    <message>
        <source>Remove networks</source>
        <translation>Netze entfernen</translation>
    </message>
    <message>
        <source>Which networks does mail pass?</source>
        <translation>Durch welche Netze geht Mail?</translation>
    </message>
    <message>
        <source>A network is a stretch where the same people can listen: an office network, a perimeter network, a leased line, the internet. How far each can be trusted follows from its kind.</source>
        <translation>Ein Netz ist eine Strecke, auf der dieselben Leute mithören können: ein Büronetz, ein Perimeternetz, eine Standleitung, das Internet. Wie weit ihm zu trauen ist, folgt aus seiner Art.</translation>
    </message>
    <message>
        <source>office network Bonn (internal), perimeter network (DMZ), internet</source>
        <translation>Büronetz Bonn (intern), Perimeternetz (DMZ), Internet</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Produkte</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Unterstützung</translation>
    </message>
    <message>
        <source>New system</source>
        <translation>Neues System</translation>
    </message>
    <message>
        <source>Add system</source>
        <translation>System hinzufügen</translation>
    </message>
    <message>
        <source>Remove systems</source>
        <translation>Systeme entfernen</translation>
    </message>
    <message>
        <source>What sends, receives and passes on mail?</source>
        <translation>Was sendet, empfängt und leitet Mail weiter?</translation>
    </message>
    <message>
        <source>A system is one host or many alike: a mail server, the office computers, telephones, a gateway, a partner, a cloud service.</source>
        <translation>Ein System ist ein Rechner oder viele gleiche: ein Mailserver, die Bürorechner, Telefone, ein Gateway, ein Partner, ein Cloud-Dienst.</translation>
    </message>
    <message>
        <source>Exchange server (1), office computers with Outlook (75), customers and suppliers (400)</source>
        <translation>Exchange-Server (1), Bürorechner mit Outlook (75), Kunden und Lieferanten (400)</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The archive cannot be packed: %1.</source>
        <translation>Das Archiv lässt sich nicht packen: %1.</translation>
    </message>
    <message>
        <source>Check whether there is enough memory.</source>
        <translation>Prüfen Sie, ob genug Speicher frei ist.</translation>
    </message>
    <message>
        <source>It unpacks to more than %1 MiB.</source>
        <translation>Es wird entpackt größer als %1 MiB.</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 MiB.</source>
        <translation>Das Archiv wird entpackt größer als %1 MiB.</translation>
    </message>
    <message>
        <source>Its contents are damaged.</source>
        <translation>Sein Inhalt ist beschädigt.</translation>
    </message>
    <message>
        <source>It cannot be found.</source>
        <translation>Er ist nicht zu finden.</translation>
    </message>
    <message>
        <source>The archive is larger than %1 MiB.</source>
        <translation>Das Archiv ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>Check that this is the right file.</source>
        <translation>Prüfen Sie, ob das die richtige Datei ist.</translation>
    </message>
    <message>
        <source>The archive cannot be read.</source>
        <translation>Das Archiv lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Fetch the file again from where it came from.</source>
        <translation>Holen Sie die Datei erneut von dort, woher sie kam.</translation>
    </message>
    <message>
        <source>The archive has no end: it is cut, followed by something else, or no zip archive.</source>
        <translation>Das Archiv hat kein Ende: Es ist abgeschnitten, etwas folgt darauf, oder es ist kein Zip-Archiv.</translation>
    </message>
    <message>
        <source>The archive is of the kind for very large files (zip64), which no dossier needs.</source>
        <translation>Das Archiv ist von der Art für sehr große Dateien (Zip64), die kein Dossier braucht.</translation>
    </message>
    <message>
        <source>The archive is one of several parts.</source>
        <translation>Das Archiv ist eines von mehreren Teilen.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory is not where its end says.</source>
        <translation>Das Verzeichnis des Archivs steht nicht dort, wo sein Ende es nennt.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory ends before entry %1.</source>
        <translation>Das Verzeichnis des Archivs endet vor Eintrag %1.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory ends within entry %1.</source>
        <translation>Das Verzeichnis des Archivs endet innerhalb von Eintrag %1.</translation>
    </message>
    <message>
        <source>Entry %1 of the archive is not where its directory says.</source>
        <translation>Eintrag %1 des Archivs steht nicht dort, wo das Verzeichnis ihn nennt.</translation>
    </message>
    <message>
        <source>The archive&apos;s directory has more entries than its end says.</source>
        <translation>Das Verzeichnis des Archivs hat mehr Einträge, als sein Ende nennt.</translation>
    </message>
    <message>
        <source>Its name is longer than %1 bytes.</source>
        <translation>Sein Name ist länger als %1 Byte.</translation>
    </message>
    <message>
        <source>Its name is not written in UTF-8.</source>
        <translation>Sein Name ist nicht in UTF-8 geschrieben.</translation>
    </message>
    <message>
        <source>It is encrypted by the archive.</source>
        <translation>Er ist durch das Archiv verschlüsselt.</translation>
    </message>
    <message>
        <source>It is a link or another special file.</source>
        <translation>Er ist eine Verknüpfung oder eine andere besondere Datei.</translation>
    </message>
    <message>
        <source>It is packed by method %1, which is not read.</source>
        <translation>Er ist mit Verfahren %1 gepackt, das nicht gelesen wird.</translation>
    </message>
    <message>
        <source>It is a folder with contents of its own.</source>
        <translation>Er ist ein Ordner mit eigenem Inhalt.</translation>
    </message>
    <message>
        <source>It is larger than %1 MiB.</source>
        <translation>Er ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>It shares its place with another entry.</source>
        <translation>Er teilt sich seinen Platz mit einem anderen Eintrag.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; of the archive is refused: %2</source>
        <translation>Der Eintrag „%1“ des Archivs wird abgelehnt: %2</translation>
    </message>
    <message>
        <source>Use a dossier that Safeconduct packed, and find out who changed this one.</source>
        <translation>Verwenden Sie ein Dossier, das Safeconduct gepackt hat, und klären Sie, wer dieses verändert hat.</translation>
    </message>
    <message>
        <source>Its name leads out of the archive or is not portable.</source>
        <translation>Sein Name führt aus dem Archiv hinaus oder gilt nicht auf jedem System.</translation>
    </message>
    <message>
        <source>Another entry has the same name.</source>
        <translation>Ein anderer Eintrag hat denselben Namen.</translation>
    </message>
    <message>
        <source>Its name differs from another one&apos;s by case only.</source>
        <translation>Sein Name unterscheidet sich von einem anderen nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Its name is also that of a folder.</source>
        <translation>Sein Name ist auch der eines Ordners.</translation>
    </message>
    <message>
        <source>Its folder is also the name of a file.</source>
        <translation>Sein Ordner ist auch der Name einer Datei.</translation>
    </message>
    <message>
        <source>Its folder&apos;s name differs from another one&apos;s by case only.</source>
        <translation>Der Name seines Ordners unterscheidet sich von einem anderen nur in Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>The archive has %1 entries; at most %2 are read.</source>
        <translation>Das Archiv hat %1 Einträge; höchstens %2 werden gelesen.</translation>
    </message>
    <message>
        <source>cost %1, benefit %2 of 100</source>
        <translation>Kosten %1, Nutzen %2 von 100</translation>
    </message>
    <message>
        <source>excluded by %1</source>
        <translation>ausgeschlossen durch %1</translation>
    </message>
    <message>
        <source>advised against by %1</source>
        <translation>abgeraten durch %1</translation>
    </message>
    <message>
        <source>not complete by %1</source>
        <translation>unvollständig nach %1</translation>
    </message>
    <message>
        <source>nothing can be recommended</source>
        <translation>nichts lässt sich empfehlen</translation>
    </message>
    <message>
        <source>need %1: %2</source>
        <translation>Bedarf %1: %2</translation>
    </message>
    <message>
        <source>no clear winner</source>
        <translation>kein klarer Vorsprung</translation>
    </message>
    <message>
        <source>The plan has no connection &quot;%1&quot;.</source>
        <translation>Der Plan hat keine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>Name one of %1.</source>
        <translation>Nennen Sie eine von: %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no day: write it as 2026-12-31</source>
        <translation>„%1“ ist kein Tag: Schreiben Sie ihn wie 2026-12-31</translation>
    </message>
    <message>
        <source>DAY</source>
        <translation>TAG</translation>
    </message>
    <message>
        <source>--choose wants CONNECTION=OPTION, not &quot;%1&quot;</source>
        <translation>--choose erwartet VERBINDUNG=MÖGLICHKEIT, nicht „%1“</translation>
    </message>
    <message>
        <source>Decides, connection by connection, how mail and groupware traffic is protected, and keeps the decision.</source>
        <translation>Entscheidet Verbindung für Verbindung, wie Mail- und Groupware-Verkehr geschützt wird, und hält die Entscheidung fest.</translation>
    </message>
    <message>
        <source>Answer for programs</source>
        <translation>Für Programme antworten</translation>
    </message>
    <message>
        <source>Language of messages: en or de</source>
        <translation>Sprache der Meldungen: en oder de</translation>
    </message>
    <message>
        <source>The day to compute for, instead of the plan&apos;s</source>
        <translation>Tag, für den gerechnet wird, statt dem des Plans</translation>
    </message>
    <message>
        <source>Check a plan: faults, and what is missing</source>
        <translation>Einen Plan prüfen: Fehler und was fehlt</translation>
    </message>
    <message>
        <source>A plan (*.plan.json)</source>
        <translation>Ein Plan (*.plan.json)</translation>
    </message>
    <message>
        <source>Compare the options of each connection</source>
        <translation>Die Möglichkeiten jeder Verbindung vergleichen</translation>
    </message>
    <message>
        <source>Only this connection</source>
        <translation>Nur diese Verbindung</translation>
    </message>
    <message>
        <source>Write record, configuration and dossier</source>
        <translation>Protokoll, Konfiguration und Dossier schreiben</translation>
    </message>
    <message>
        <source>Folder for the results</source>
        <translation>Ordner für die Ergebnisse</translation>
    </message>
    <message>
        <source>Choose an option: CONNECTION=OPTION</source>
        <translation>Eine Möglichkeit wählen: VERBINDUNG=MÖGLICHKEIT</translation>
    </message>
    <message>
        <source>--because comes after the --choose it gives the reason for</source>
        <translation>--because steht nach dem --choose, das es begründet</translation>
    </message>
    <message>
        <source>The reason for the choice before it</source>
        <translation>Die Begründung der Wahl davor</translation>
    </message>
    <message>
        <source>Accept the risk of a connection&apos;s choice</source>
        <translation>Das Risiko der Wahl einer Verbindung übernehmen</translation>
    </message>
    <message>
        <source>--owner, --until and --explanation come after the --accept-risk they belong to</source>
        <translation>--owner, --until und --explanation stehen nach dem --accept-risk, zu dem sie gehören</translation>
    </message>
    <message>
        <source>Who owns the accepted risk</source>
        <translation>Wer das übernommene Risiko trägt</translation>
    </message>
    <message>
        <source>Until when it is accepted</source>
        <translation>Bis wann es übernommen ist</translation>
    </message>
    <message>
        <source>Why it is accepted</source>
        <translation>Warum es übernommen wird</translation>
    </message>
    <message>
        <source>Who decides; takes the recommended option wherever none is chosen</source>
        <translation>Wer entscheidet; nimmt die empfohlene Möglichkeit, wo keine gewählt ist</translation>
    </message>
    <message>
        <source>In which role</source>
        <translation>In welcher Rolle</translation>
    </message>
    <message>
        <source>When to look at it again; 12 months later unless said</source>
        <translation>Wann erneut zu prüfen ist; ohne Angabe 12 Monate später</translation>
    </message>
    <message>
        <source>Show the configuration</source>
        <translation>Die Konfiguration zeigen</translation>
    </message>
    <message>
        <source>A plan or a dossier</source>
        <translation>Ein Plan oder Dossier</translation>
    </message>
    <message>
        <source>Only this target, such as postfix</source>
        <translation>Nur dieses Ziel, etwa postfix</translation>
    </message>
    <message>
        <source>This cryptographic policy instead of the plan&apos;s</source>
        <translation>Diese kryptographische Vorgabe statt der des Plans</translation>
    </message>
    <message>
        <source>Explain a rule, a control or a mechanism, with sources</source>
        <translation>Eine Regel, eine Anforderung oder einen Mechanismus erklären, mit Quellen</translation>
    </message>
    <message>
        <source>Such as T5, APP.5.2.A11, tls-required</source>
        <translation>Etwa T5, APP.5.2.A11, tls-required</translation>
    </message>
    <message numerus="yes">
        <source>%1: usable, %n connection(s).</source>
        <translation>
            <numerusform>%1: brauchbar, %n Verbindung.</numerusform>
            <numerusform>%1: brauchbar, %n Verbindungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>This plan was written by a later version of Safeconduct. Use that version for it.</source>
        <translation>Diesen Plan schrieb eine spätere Version von Safeconduct. Verwenden Sie diese Version dafür.</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are still open.</source>
        <translation>
            <numerusform>%n Punkt ist noch offen.</numerusform>
            <numerusform>%n Punkte sind noch offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sources:</source>
        <translation>Quellen:</translation>
    </message>
    <message>
        <source>Give a certificate in PEM form.</source>
        <translation>Geben Sie ein Zertifikat in der Form PEM an.</translation>
    </message>
    <message>
        <source>The file is too large for certificates.</source>
        <translation>Die Datei ist zu groß für Zertifikate.</translation>
    </message>
    <message>
        <source>A certificate cannot be read: %1.</source>
        <translation>Ein Zertifikat lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>There is no certificate here.</source>
        <translation>Hier steht kein Zertifikat.</translation>
    </message>
    <message>
        <source>A secret of %1 bytes cannot be made.</source>
        <translation>Ein Geheimnis von %1 Byte lässt sich nicht erzeugen.</translation>
    </message>
    <message>
        <source>Ask for 1 to %1 bytes.</source>
        <translation>Verlangen Sie 1 bis %1 Byte.</translation>
    </message>
    <message>
        <source>The system gives no random numbers: %1.</source>
        <translation>Das System gibt keine Zufallszahlen: %1.</translation>
    </message>
    <message>
        <source>Try again later, or on another computer.</source>
        <translation>Versuchen Sie es später oder auf einem anderen Rechner.</translation>
    </message>
    <message>
        <source>A preshared key of %1 bits is too short.</source>
        <translation>Ein vorab ausgetauschter Schlüssel von %1 Bit ist zu kurz.</translation>
    </message>
    <message>
        <source>Ask for at least %1 bits.</source>
        <translation>Verlangen Sie mindestens %1 Bit.</translation>
    </message>
    <message>
        <source>Choose for one of %1.</source>
        <translation>Wählen Sie für eine von: %1.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; cannot have &quot;%2&quot;.</source>
        <translation>Die Verbindung „%1“ kann „%2“ nicht haben.</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>Wählen Sie eine von: %1.</translation>
    </message>
    <message>
        <source>This member is not known here.</source>
        <translation>Dieses Feld ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Use an undamaged copy of the dossier.</source>
        <translation>Verwenden Sie eine unbeschädigte Kopie des Dossiers.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is missing.</source>
        <translation>Der Eintrag „%1“ fehlt.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; was changed after the dossier was made.</source>
        <translation>Der Eintrag „%1“ wurde verändert, nachdem das Dossier entstand.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; does not belong to the dossier.</source>
        <translation>Der Eintrag „%1“ gehört nicht zum Dossier.</translation>
    </message>
    <message>
        <source>This archive has no manifest: it is no dossier.</source>
        <translation>Dieses Archiv hat kein Manifest: Es ist kein Dossier.</translation>
    </message>
    <message>
        <source>This dossier has the format &quot;%1&quot;.</source>
        <translation>Dieses Dossier hat das Format „%1“.</translation>
    </message>
    <message>
        <source>Open it with the version of Safeconduct that knows this format.</source>
        <translation>Öffnen Sie es mit der Version von Safeconduct, die dieses Format kennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of postconf.</source>
        <translation>„%1“ ist keine Zeile von postconf.</translation>
    </message>
    <message>
        <source>Give the whole output of: postconf -n</source>
        <translation>Geben Sie die ganze Ausgabe an von: postconf -n</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Mail servers of others</source>
        <translation>Mailserver anderer</translation>
    </message>
    <message>
        <source>Relay host %1</source>
        <translation>Relay-Host %1</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>Mail</translation>
    </message>
    <message>
        <source>Read from postconf -n. Not told there, to be set by you: what the mail is about and its protection need, number of messages, submission and mailbox access of users, version of Postfix.</source>
        <translation>Gelesen aus postconf -n. Dort nicht gesagt und von Ihnen zu setzen: wovon die Mail handelt und ihr Schutzbedarf, Anzahl der Nachrichten, Einlieferung und Postfachzugriff der Benutzer, Version von Postfix.</translation>
    </message>
    <message>
        <source>Imported mail server</source>
        <translation>Eingelesener Mailserver</translation>
    </message>
    <message>
        <source>Mail server %1</source>
        <translation>Mailserver %1</translation>
    </message>
    <message>
        <source>Own network</source>
        <translation>Eigenes Netz</translation>
    </message>
    <message>
        <source>Internet</source>
        <translation>Internet</translation>
    </message>
    <message>
        <source>Incoming mail</source>
        <translation>Eingehende Mail</translation>
    </message>
    <message>
        <source>Outgoing mail</source>
        <translation>Ausgehende Mail</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is already defined in %2 at %3.</source>
        <translation>„%1“ ist schon in %2 bei %3 festgelegt.</translation>
    </message>
    <message>
        <source>Give it another id or remove one of the two.</source>
        <translation>Geben Sie ihm eine andere Kennung oder entfernen Sie eines von beiden.</translation>
    </message>
    <message>
        <source>The knowledge has no entry &quot;%1&quot;.</source>
        <translation>Das Wissen hat keinen Eintrag „%1“.</translation>
    </message>
    <message>
        <source>Name a rule such as T5, a control such as APP.5.2.A11, or an option part such as tls-required.</source>
        <translation>Nennen Sie eine Regel wie T5, eine Anforderung wie APP.5.2.A11 oder einen Teil einer Möglichkeit wie tls-required.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Meinten Sie %1?</translation>
    </message>
    <message>
        <source>The fact &quot;%1&quot; is no number.</source>
        <translation>Die Gegebenheit „%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>The fact &quot;%1&quot; is a number.</source>
        <translation>Die Gegebenheit „%1“ ist eine Zahl.</translation>
    </message>
    <message>
        <source>Use &quot;oneOf&quot; or &quot;noneOf&quot;.</source>
        <translation>Verwenden Sie „oneOf“ oder „noneOf“.</translation>
    </message>
    <message>
        <source>Use &quot;atLeast&quot; or &quot;below&quot;.</source>
        <translation>Verwenden Sie „atLeast“ oder „below“.</translation>
    </message>
    <message>
        <source>The fact &quot;%1&quot; is never &quot;%2&quot;.</source>
        <translation>Die Gegebenheit „%1“ ist nie „%2“.</translation>
    </message>
    <message>
        <source>Texts can only be compared with &quot;&quot;.</source>
        <translation>Texte lassen sich nur mit &quot;&quot; vergleichen.</translation>
    </message>
    <message>
        <source>Use one of %1.</source>
        <translation>Verwenden Sie eines von: %1.</translation>
    </message>
    <message>
        <source>Use a kind of network.</source>
        <translation>Verwenden Sie eine Art von Netz.</translation>
    </message>
    <message>
        <source>The knowledge has no place for this file.</source>
        <translation>Das Wissen hat keinen Platz für diese Datei.</translation>
    </message>
    <message>
        <source>Put it where docs/knowledge.md says, or remove it.</source>
        <translation>Legen Sie sie dorthin, wo docs/knowledge.md sagt, oder entfernen Sie sie.</translation>
    </message>
    <message>
        <source>Texts are kept in English and German only.</source>
        <translation>Texte gibt es nur auf Englisch und Deutsch.</translation>
    </message>
    <message>
        <source>Put the file below texts/en or texts/de.</source>
        <translation>Legen Sie die Datei unter texts/en oder texts/de.</translation>
    </message>
    <message>
        <source>The knowledge has no file of this kind.</source>
        <translation>Das Wissen hat keine Datei dieser Art.</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Fügen Sie sie hinzu.</translation>
    </message>
    <message>
        <source>The spellings of version &quot;%1&quot; leave out its id.</source>
        <translation>Den Schreibweisen der Version „%1“ fehlt ihre Kennung.</translation>
    </message>
    <message>
        <source>Add the id to the list.</source>
        <translation>Nehmen Sie die Kennung in die Liste auf.</translation>
    </message>
    <message>
        <source>The spelling &quot;%1&quot; already means version &quot;%2&quot;.</source>
        <translation>Die Schreibweise „%1“ meint schon Version „%2“.</translation>
    </message>
    <message>
        <source>Let each spelling mean one version.</source>
        <translation>Lassen Sie jede Schreibweise nur eine Version meinen.</translation>
    </message>
    <message>
        <source>kind of certificate</source>
        <comment>of the knowledge</comment>
        <translation>Art von Zertifikat</translation>
    </message>
    <message>
        <source>connector</source>
        <comment>of the knowledge</comment>
        <translation>Connector</translation>
    </message>
    <message>
        <source>control</source>
        <comment>of the knowledge</comment>
        <translation>Anforderung</translation>
    </message>
    <message>
        <source>cost item</source>
        <comment>of the knowledge</comment>
        <translation>Kostenposten</translation>
    </message>
    <message>
        <source>criterion</source>
        <comment>of the knowledge</comment>
        <translation>Kriterium</translation>
    </message>
    <message>
        <source>facility</source>
        <comment>of the knowledge</comment>
        <translation>Anschaffung</translation>
    </message>
    <message>
        <source>fact</source>
        <comment>of the knowledge</comment>
        <translation>Gegebenheit</translation>
    </message>
    <message>
        <source>option part</source>
        <comment>of the knowledge</comment>
        <translation>Teil einer Möglichkeit</translation>
    </message>
    <message>
        <source>kind of partner</source>
        <comment>of the knowledge</comment>
        <translation>Art von Partner</translation>
    </message>
    <message>
        <source>product</source>
        <comment>of the knowledge</comment>
        <translation>Produkt</translation>
    </message>
    <message>
        <source>profile</source>
        <comment>of the knowledge</comment>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>question</source>
        <comment>of the knowledge</comment>
        <translation>Frage</translation>
    </message>
    <message>
        <source>resting place</source>
        <comment>of the knowledge</comment>
        <translation>Ruheort</translation>
    </message>
    <message>
        <source>rule</source>
        <comment>of the knowledge</comment>
        <translation>Regel</translation>
    </message>
    <message>
        <source>service</source>
        <comment>of the knowledge</comment>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>source</source>
        <comment>of the knowledge</comment>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>threat</source>
        <comment>of the knowledge</comment>
        <translation>Gefährdung</translation>
    </message>
    <message>
        <source>No calendar has the day &quot;%1&quot;.</source>
        <translation>Kein Kalender hat den Tag „%1“.</translation>
    </message>
    <message>
        <source>Write a day such as 2026-11-25.</source>
        <translation>Schreiben Sie einen Tag wie 2026-11-25.</translation>
    </message>
    <message>
        <source>The three points of this amount are not in order.</source>
        <translation>Die drei Punkte dieses Betrags sind nicht geordnet.</translation>
    </message>
    <message>
        <source>Write min, likely and max so that none is above the next.</source>
        <translation>Schreiben Sie min, likely und max so, dass keines über dem nächsten liegt.</translation>
    </message>
    <message>
        <source>This item is money and needs no hourly rate.</source>
        <translation>Dieser Posten ist Geld und braucht keinen Stundensatz.</translation>
    </message>
    <message>
        <source>This item is time; without an hourly rate it costs nothing.</source>
        <translation>Dieser Posten ist Zeit; ohne Stundensatz kostet er nichts.</translation>
    </message>
    <message>
        <source>Remove the member &quot;rate&quot;.</source>
        <translation>Entfernen Sie das Feld „rate“.</translation>
    </message>
    <message>
        <source>Add the member &quot;rate&quot;.</source>
        <translation>Fügen Sie das Feld „rate“ hinzu.</translation>
    </message>
    <message>
        <source>There is no %1 &quot;%2&quot;.</source>
        <translation>Nicht vorhanden: %1 „%2“.</translation>
    </message>
    <message>
        <source>Define it or name another one.</source>
        <translation>Legen Sie es fest oder nennen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Did you mean %1? Otherwise define it.</source>
        <translation>Meinten Sie %1? Sonst legen Sie es fest.</translation>
    </message>
    <message>
        <source>The rule &quot;%1&quot; stands twice.</source>
        <translation>Die Regel „%1“ steht zweimal da.</translation>
    </message>
    <message>
        <source>Give each case of a rule a name of its own.</source>
        <translation>Geben Sie jedem Fall einer Regel einen eigenen Namen.</translation>
    </message>
    <message>
        <source>The question &quot;%1&quot; is asked for other elements than the rule is judged for.</source>
        <translation>Die Frage „%1“ wird für andere Elemente gestellt, als die Regel beurteilt.</translation>
    </message>
    <message>
        <source>Use the same member &quot;each&quot; at the rule and at the question.</source>
        <translation>Verwenden Sie bei Regel und Frage dasselbe Feld „each“.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; names {each}, but this has no member &quot;each&quot;.</source>
        <translation>Der Text „%1“ nennt {each}, hier gibt es aber kein Feld „each“.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; names the fact &quot;%2&quot;, which cannot be asked here.</source>
        <translation>Der Text „%1“ nennt die Gegebenheit „%2“, die hier nicht abgefragt werden kann.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; names the fact &quot;%2&quot;, which does not exist.</source>
        <translation>Der Text „%1“ nennt die Gegebenheit „%2“, die es nicht gibt.</translation>
    </message>
    <message>
        <source>Use facts of facts.json that the scope can see.</source>
        <translation>Verwenden Sie Gegebenheiten aus facts.json, die der Geltungsbereich sehen kann.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no list that can be asked here.</source>
        <translation>„%1“ ist keine Liste, die hier abgefragt werden kann.</translation>
    </message>
    <message>
        <source>Name a fact of kind words that the scope can see.</source>
        <translation>Nennen Sie eine Gegebenheit der Art words, die der Geltungsbereich sehen kann.</translation>
    </message>
    <message>
        <source>A rule of scope &quot;%1&quot; cannot ask the fact &quot;%2&quot;.</source>
        <translation>Eine Regel des Geltungsbereichs „%1“ kann die Gegebenheit „%2“ nicht abfragen.</translation>
    </message>
    <message>
        <source>Use a fact that the scope can see, or another scope.</source>
        <translation>Verwenden Sie eine Gegebenheit, die der Geltungsbereich sehen kann, oder einen anderen Geltungsbereich.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; stands in %2, too.</source>
        <translation>Der Text „%1“ steht auch in %2.</translation>
    </message>
    <message>
        <source>Remove one of the two.</source>
        <translation>Entfernen Sie einen von beiden.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; is missing in the language &quot;%2&quot;.</source>
        <translation>Der Text „%1“ fehlt in der Sprache „%2“.</translation>
    </message>
    <message>
        <source>Add it below texts/%1.</source>
        <translation>Fügen Sie ihn unter texts/%1 hinzu.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; names other things than in %2.</source>
        <translation>Der Text „%1“ nennt anderes als in %2.</translation>
    </message>
    <message>
        <source>Use the same placeholders in both languages.</source>
        <translation>Verwenden Sie in beiden Sprachen dieselben Platzhalter.</translation>
    </message>
    <message>
        <source>The text &quot;%1&quot; does not exist.</source>
        <translation>Den Text „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Add it below texts/en and texts/de.</source>
        <translation>Fügen Sie ihn unter texts/en und texts/de hinzu.</translation>
    </message>
    <message>
        <source>Add it below texts/en and texts/de, or did you mean %1?</source>
        <translation>Fügen Sie ihn unter texts/en und texts/de hinzu, oder meinten Sie %1?</translation>
    </message>
    <message>
        <source>The map needs the program &quot;dot&quot; of Graphviz, which is not installed.</source>
        <translation>Die Karte braucht das Programm „dot“ von Graphviz, das nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install the package graphviz; everything on the map also stands in the tables.</source>
        <translation>Installieren Sie das Paket graphviz; alles auf der Karte steht auch in den Tabellen.</translation>
    </message>
    <message>
        <source>Laying the map out took too long.</source>
        <translation>Die Karte zu zeichnen dauerte zu lange.</translation>
    </message>
    <message>
        <source>Use the tables for a plan of this size.</source>
        <translation>Nehmen Sie für einen Plan dieser Größe die Tabellen.</translation>
    </message>
    <message>
        <source>Graphviz could not lay the map out: %1</source>
        <translation>Graphviz konnte die Karte nicht zeichnen: %1</translation>
    </message>
    <message>
        <source>Use the tables, and report this with the plan.</source>
        <translation>Nehmen Sie die Tabellen und melden Sie dies mit dem Plan.</translation>
    </message>
    <message>
        <source>The connection leads from &quot;%1&quot; to itself, and there is only one of it.</source>
        <translation>Die Verbindung führt von „%1“ zu sich selbst, und es gibt davon nur eines.</translation>
    </message>
    <message>
        <source>Name another end, or give the system&apos;s count if there are several.</source>
        <translation>Nennen Sie ein anderes Ende oder die Anzahl des Systems, wenn es mehrere sind.</translation>
    </message>
    <message>
        <source>The path begins in &quot;%1&quot;, but &quot;%2&quot; does not stand there.</source>
        <translation>Der Weg beginnt in „%1“, dort steht „%2“ aber nicht.</translation>
    </message>
    <message>
        <source>The path ends in &quot;%1&quot;, but &quot;%2&quot; does not stand there.</source>
        <translation>Der Weg endet in „%1“, dort steht „%2“ aber nicht.</translation>
    </message>
    <message>
        <source>Use one of its networks (%1), or add the network to the system.</source>
        <translation>Verwenden Sie eines seiner Netze (%1) oder nehmen Sie das Netz beim System auf.</translation>
    </message>
    <message>
        <source>The path passes &quot;%1&quot; twice in a row.</source>
        <translation>Der Weg durchläuft „%1“ zweimal nacheinander.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Entfernen Sie eines davon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is an end of this connection already.</source>
        <translation>„%1“ ist schon ein Ende dieser Verbindung.</translation>
    </message>
    <message>
        <source>Name in &quot;via&quot; only systems between the ends.</source>
        <translation>Nennen Sie in „via“ nur Systeme zwischen den Enden.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands in no network of the path.</source>
        <translation>„%1“ steht in keinem Netz des Weges.</translation>
    </message>
    <message>
        <source>Correct the path, or the system&apos;s networks.</source>
        <translation>Berichtigen Sie den Weg oder die Netze des Systems.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no option.</source>
        <translation>„%1“ ist keine Möglichkeit.</translation>
    </message>
    <message>
        <source>Join at most one part each for network, transport and message by &quot;+&quot;, in this order, such as &quot;ipsec-site-site-pki+tls-required&quot;; or write &quot;none&quot; or &quot;off&quot;.</source>
        <translation>Verbinden Sie je höchstens einen Teil für Netz, Transport und Nachricht mit „+“, in dieser Reihenfolge, etwa „ipsec-site-site-pki+tls-required“; oder schreiben Sie „none“ oder „off“.</translation>
    </message>
    <message>
        <source>A message flow has options of the message level only; &quot;%1&quot; is more.</source>
        <translation>Ein Nachrichtenfluss hat nur Möglichkeiten auf der Ebene der Nachricht; „%1“ ist mehr.</translation>
    </message>
    <message>
        <source>Say what protects the way at the connections that carry the messages.</source>
        <translation>Sagen Sie bei den Verbindungen, die die Nachrichten befördern, was den Weg schützt.</translation>
    </message>
    <message>
        <source>Nobody logs in on a message flow; the connections that carry it have the logins.</source>
        <translation>An einem Nachrichtenfluss meldet sich niemand an; Anmeldungen haben die Verbindungen, die ihn befördern.</translation>
    </message>
    <message>
        <source>Write &quot;none&quot;.</source>
        <translation>Schreiben Sie „none“.</translation>
    </message>
    <message>
        <source>A message flow has no connector of its own.</source>
        <translation>Ein Nachrichtenfluss hat keinen eigenen Connector.</translation>
    </message>
    <message>
        <source>Name the connector at the connection that carries the messages.</source>
        <translation>Nennen Sie den Connector bei der Verbindung, die die Nachrichten befördert.</translation>
    </message>
    <message>
        <source>The need is set by hand, but nobody will know why.</source>
        <translation>Der Bedarf ist von Hand gesetzt, aber niemand wird wissen, warum.</translation>
    </message>
    <message>
        <source>Add an &quot;explanation&quot;.</source>
        <translation>Fügen Sie eine „explanation“ hinzu.</translation>
    </message>
    <message>
        <source>The service is not needed; what it would carry counts only until it is switched off.</source>
        <translation>Der Dienst wird nicht gebraucht; was er übertragen würde, zählt nur, bis er abgeschaltet ist.</translation>
    </message>
    <message>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <source>No message and no user carries the information that sets the need.</source>
        <translation>Keine Nachricht und kein Benutzer überträgt die Information, die den Bedarf bestimmt.</translation>
    </message>
    <message>
        <source>Give the real share, or remove that information from the connection.</source>
        <translation>Nennen Sie den wirklichen Anteil oder entfernen Sie diese Information aus der Verbindung.</translation>
    </message>
    <message>
        <source>This list has more than %1 entries.</source>
        <translation>Diese Liste hat mehr als %1 Einträge.</translation>
    </message>
    <message>
        <source>Name only the networks and systems that the traffic really passes.</source>
        <translation>Nennen Sie nur die Netze und Systeme, durch die der Verkehr wirklich läuft.</translation>
    </message>
    <message>
        <source>This connection says the same as &quot;%1&quot;.</source>
        <translation>Diese Verbindung sagt dasselbe wie „%1“.</translation>
    </message>
    <message>
        <source>Remove one of them, or say what tells them apart.</source>
        <translation>Entfernen Sie eine davon oder sagen Sie, was sie unterscheidet.</translation>
    </message>
    <message>
        <source>This text holds an invisible sign that turns the direction of writing: it can show something else than it is.</source>
        <translation>Dieser Text enthält ein unsichtbares Zeichen, das die Schreibrichtung dreht: Er kann anderes zeigen, als er ist.</translation>
    </message>
    <message>
        <source>Write the text anew, without the sign (U+202A to U+202E, U+2066 to U+2069).</source>
        <translation>Schreiben Sie den Text neu, ohne das Zeichen (U+202A bis U+202E, U+2066 bis U+2069).</translation>
    </message>
    <message>
        <source>This text holds a control character.</source>
        <translation>Dieser Text enthält ein Steuerzeichen.</translation>
    </message>
    <message>
        <source>Write the text anew; only line breaks and tabulators are allowed.</source>
        <translation>Schreiben Sie den Text neu; erlaubt sind nur Zeilenumbrüche und Tabulatoren.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; is not known here; it is kept and has no effect.</source>
        <translation>Das Feld „%1“ ist hier nicht bekannt; es bleibt erhalten und wirkt nicht.</translation>
    </message>
    <message>
        <source>Nothing needs to be done if it is meant for another program.</source>
        <translation>Es ist nichts zu tun, wenn es für ein anderes Programm gedacht ist.</translation>
    </message>
    <message>
        <source>The plan has %1 connections; at most %2 are handled.</source>
        <translation>Der Plan hat %1 Verbindungen; höchstens %2 werden bearbeitet.</translation>
    </message>
    <message>
        <source>Divide the plan, or join connections that are alike and give their number of users.</source>
        <translation>Teilen Sie den Plan, oder fassen Sie gleichartige Verbindungen zusammen und nennen Sie ihre Benutzerzahl.</translation>
    </message>
    <message>
        <source>This is no format of a plan.</source>
        <translation>Das ist kein Format eines Plans.</translation>
    </message>
    <message>
        <source>Write &quot;safeconduct-plan/1&quot;.</source>
        <translation>Schreiben Sie „safeconduct-plan/1“.</translation>
    </message>
    <message>
        <source>There is no network &quot;%1&quot;.</source>
        <translation>Es gibt kein Netz „%1“.</translation>
    </message>
    <message>
        <source>There is no system &quot;%1&quot;.</source>
        <translation>Es gibt kein System „%1“.</translation>
    </message>
    <message>
        <source>There is no information &quot;%1&quot;.</source>
        <translation>Es gibt keine Information „%1“.</translation>
    </message>
    <message>
        <source>There is no connection &quot;%1&quot;.</source>
        <translation>Es gibt keine Verbindung „%1“.</translation>
    </message>
    <message>
        <source>The id &quot;%1&quot; is taken by entry %2 of this list.</source>
        <translation>Die Kennung „%1“ ist durch Eintrag %2 dieser Liste vergeben.</translation>
    </message>
    <message>
        <source>Give this one another id, and correct what refers to it.</source>
        <translation>Geben Sie diesem eine andere Kennung und berichtigen Sie, was darauf verweist.</translation>
    </message>
    <message>
        <source>Add it to the plan, or name one that is there.</source>
        <translation>Nehmen Sie es in den Plan auf oder nennen Sie eines, das dort steht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stands twice in this list.</source>
        <translation>„%1“ steht zweimal in dieser Liste.</translation>
    </message>
    <message>
        <source>%1 is less than the value before it (%2).</source>
        <translation>%1 ist kleiner als der Wert davor (%2).</translation>
    </message>
    <message>
        <source>Give the least, the likely and the greatest value in this order.</source>
        <translation>Nennen Sie den kleinsten, den wahrscheinlichen und den größten Wert in dieser Reihenfolge.</translation>
    </message>
    <message>
        <source>Protection is worth less here at the need &quot;%1&quot; than at &quot;%2&quot;.</source>
        <translation>Schutz ist hier beim Bedarf „%1“ weniger wert als bei „%2“.</translation>
    </message>
    <message>
        <source>Check whether the two are exchanged.</source>
        <translation>Prüfen Sie, ob die beiden vertauscht sind.</translation>
    </message>
    <message>
        <source>The advice is asked for the year %1.</source>
        <translation>Die Empfehlung ist für das Jahr %1 verlangt.</translation>
    </message>
    <message>
        <source>Check the date; without it, today counts.</source>
        <translation>Prüfen Sie das Datum; ohne Datum gilt heute.</translation>
    </message>
    <message>
        <source>A weight is a number of points.</source>
        <translation>Ein Gewicht ist eine Anzahl von Punkten.</translation>
    </message>
    <message>
        <source>Write a number from 0 up.</source>
        <translation>Schreiben Sie eine Zahl ab 0.</translation>
    </message>
    <message>
        <source>A weight cannot be negative.</source>
        <translation>Ein Gewicht kann nicht negativ sein.</translation>
    </message>
    <message>
        <source>Write 0 where the criterion is not to count.</source>
        <translation>Schreiben Sie 0, wo das Kriterium nicht zählen soll.</translation>
    </message>
    <message>
        <source>No criterion has a weight above 0, so nothing could be compared.</source>
        <translation>Kein Kriterium hat ein Gewicht über 0, also ließe sich nichts vergleichen.</translation>
    </message>
    <message>
        <source>Give at least one criterion points, or remove the weights to use the usual ones.</source>
        <translation>Geben Sie mindestens einem Kriterium Punkte, oder entfernen Sie die Gewichte und nehmen Sie die üblichen.</translation>
    </message>
    <message>
        <source>The overlap is longer than the period, so that more than two lists are valid at once.</source>
        <translation>Die Überlappung ist länger als der Zeitraum, sodass mehr als zwei Listen zugleich gelten.</translation>
    </message>
    <message>
        <source>Use an overlap of at most the period; both add up to how long a revoked certificate may be trusted.</source>
        <translation>Verwenden Sie eine Überlappung von höchstens dem Zeitraum; beide zusammen ergeben, wie lange einem gesperrten Zertifikat vertraut werden kann.</translation>
    </message>
    <message>
        <source>Nobody is named for the role &quot;%1&quot;.</source>
        <translation>Für die Rolle „%1“ ist niemand benannt.</translation>
    </message>
    <message>
        <source>Add a name before the decision is proposed.</source>
        <translation>Fügen Sie einen Namen hinzu, bevor die Entscheidung vorgeschlagen wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Write it as name@example.org.</source>
        <translation>Schreiben Sie sie wie name@example.org.</translation>
    </message>
    <message>
        <source>This says neither an amount nor hours.</source>
        <translation>Hier steht weder ein Betrag noch Stunden.</translation>
    </message>
    <message>
        <source>Add &quot;amount&quot; (money) or &quot;hours&quot;, each with min, likely and max.</source>
        <translation>Fügen Sie „amount“ (Geld) oder „hours“ hinzu, jeweils mit min, likely und max.</translation>
    </message>
    <message>
        <source>Entry %1 of this list sets the same cost item already.</source>
        <translation>Eintrag %1 dieser Liste setzt denselben Kostenposten schon.</translation>
    </message>
    <message>
        <source>Entry %1 of this list answers the same question already.</source>
        <translation>Eintrag %1 dieser Liste beantwortet dieselbe Frage schon.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; leads to nothing that the plan says.</source>
        <translation>„%1“ führt zu nichts, was der Plan sagt.</translation>
    </message>
    <message>
        <source>Correct the pointer, unless the scenario is to add this member.</source>
        <translation>Berichtigen Sie den Zeiger, außer wenn das Szenario dieses Feld hinzufügen soll.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no IP address.</source>
        <translation>„%1“ ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Write an address such as 10.1.2.3 or 2001:db8::1, a network with its prefix such as 10.1.0.0/16.</source>
        <translation>Schreiben Sie eine Adresse wie 10.1.2.3 oder 2001:db8::1, ein Netz mit seinem Präfix wie 10.1.0.0/16.</translation>
    </message>
    <message>
        <source>This address has bits beyond its prefix; the network is %1.</source>
        <translation>Diese Adresse hat Bits jenseits ihres Präfixes; das Netz ist %1.</translation>
    </message>
    <message>
        <source>Write %1, or the right prefix.</source>
        <translation>Schreiben Sie %1 oder das richtige Präfix.</translation>
    </message>
    <message>
        <source>%1 is a network, not the address of a host.</source>
        <translation>%1 ist ein Netz, nicht die Adresse eines Rechners.</translation>
    </message>
    <message>
        <source>Write the address without a prefix.</source>
        <translation>Schreiben Sie die Adresse ohne Präfix.</translation>
    </message>
    <message>
        <source>%1 lies in none of the networks the system stands in.</source>
        <translation>%1 liegt in keinem der Netze, in denen das System steht.</translation>
    </message>
    <message>
        <source>Nothing needs to be done where it is translated on the way or published elsewhere.</source>
        <translation>Es ist nichts zu tun, wo sie unterwegs umgesetzt oder anderswo veröffentlicht wird.</translation>
    </message>
    <message>
        <source>The address %1 is already at %2.</source>
        <translation>Die Adresse %1 steht schon bei %2.</translation>
    </message>
    <message>
        <source>Nothing needs to be done where both are the same host.</source>
        <translation>Es ist nichts zu tun, wo beide derselbe Rechner sind.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no name of a host.</source>
        <translation>„%1“ ist kein Name eines Rechners.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphens and dots, such as mail.example.org.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Bindestriche und Punkte, etwa mail.example.org.</translation>
    </message>
    <message>
        <source>The host &quot;%1&quot; is already at %2.</source>
        <translation>Der Rechner „%1“ steht schon bei %2.</translation>
    </message>
    <message>
        <source>%1 hosts are named, but &quot;count&quot; says %2.</source>
        <translation>%1 Rechner sind benannt, „count“ nennt aber %2.</translation>
    </message>
    <message>
        <source>Nothing needs to be done where several names lead to one host.</source>
        <translation>Es ist nichts zu tun, wo mehrere Namen zu einem Rechner führen.</translation>
    </message>
    <message>
        <source>Did you mean &quot;%1&quot;?</source>
        <translation>Meinten Sie „%1“?</translation>
    </message>
    <message>
        <source>This is JSON, but no plan: a plan is an object in braces.</source>
        <translation>Das ist JSON, aber kein Plan: Ein Plan ist ein Objekt in geschweiften Klammern.</translation>
    </message>
    <message>
        <source>This is JSON, but no plan: it does not say its format.</source>
        <translation>Das ist JSON, aber kein Plan: Es nennt sein Format nicht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the format of a plan.</source>
        <translation>„%1“ ist nicht das Format eines Plans.</translation>
    </message>
    <message>
        <source>Check that this is the right file; a plan has the member &quot;format&quot;: &quot;safeconduct-plan/1&quot;.</source>
        <translation>Prüfen Sie, ob das die richtige Datei ist; ein Plan hat das Feld &quot;format&quot;: &quot;safeconduct-plan/1&quot;.</translation>
    </message>
    <message>
        <source>This plan has format %1 and was written by a later version of Safeconduct.</source>
        <translation>Dieser Plan hat das Format %1; ihn schrieb eine spätere Version von Safeconduct.</translation>
    </message>
    <message>
        <source>Update Safeconduct; this version shows the plan and does not change it.</source>
        <translation>Aktualisieren Sie Safeconduct; diese Version zeigt den Plan und ändert ihn nicht.</translation>
    </message>
    <message>
        <source>The register did not do what was asked: %1.</source>
        <translation>Das Register tat nicht, was verlangt war: %1.</translation>
    </message>
    <message>
        <source>Check the disk and your rights; nothing was changed.</source>
        <translation>Prüfen Sie den Datenträger und Ihre Rechte; geändert wurde nichts.</translation>
    </message>
    <message>
        <source>This file is a database of another program.</source>
        <translation>Diese Datei ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>Choose the register&apos;s own file.</source>
        <translation>Wählen Sie die eigene Datei des Registers.</translation>
    </message>
    <message>
        <source>This register was made by a later version of Safeconduct.</source>
        <translation>Dieses Register legte eine spätere Version von Safeconduct an.</translation>
    </message>
    <message>
        <source>Open it with that version.</source>
        <translation>Öffnen Sie es mit dieser Version.</translation>
    </message>
    <message>
        <source>The register has no record %1.</source>
        <translation>Das Register hat kein Protokoll %1.</translation>
    </message>
    <message>
        <source>Take a number from its list.</source>
        <translation>Nehmen Sie eine Nummer aus seiner Liste.</translation>
    </message>
    <message>
        <source>The folder holds &quot;%1&quot;, which does not come from this plan.</source>
        <translation>Der Ordner enthält „%1“; das stammt nicht aus diesem Plan.</translation>
    </message>
    <message>
        <source>Choose an empty folder, or one that an earlier run for this plan made.</source>
        <translation>Wählen Sie einen leeren Ordner oder einen, den ein früherer Lauf für diesen Plan anlegte.</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>Der Ordner lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>Check its name and your rights.</source>
        <translation>Prüfen Sie seinen Namen und Ihre Rechte.</translation>
    </message>
    <message>
        <source>The file exists already with other contents.</source>
        <translation>Die Datei gibt es schon mit anderem Inhalt.</translation>
    </message>
    <message>
        <source>Choose another folder, or remove the file.</source>
        <translation>Wählen Sie einen anderen Ordner oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>no advice yet</source>
        <translation>noch keine Empfehlung</translation>
    </message>
    <message>
        <source>all decided</source>
        <translation>alles entschieden</translation>
    </message>
    <message>
        <source>%1 of %2 decided</source>
        <translation>%1 von %2 entschieden</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>a step of the work</comment>
        <translation>vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>things to do</comment>
        <translation>
            <numerusform>%n fehlt</numerusform>
            <numerusform>%n fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>draft</source>
        <comment>what configuration and record are made of</comment>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <comment>service: system to system</comment>
        <translation>%1: %2 nach %3</translation>
    </message>
    <message>
        <source>This plan was written by a later version of Safeconduct and is shown only.</source>
        <translation>Diesen Plan schrieb eine spätere Version von Safeconduct; er wird nur gezeigt.</translation>
    </message>
    <message>
        <source>Open it with that version to change or save it.</source>
        <translation>Öffnen Sie ihn mit jener Version, um ihn zu ändern oder zu speichern.</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message>
        <source>Accept the risk</source>
        <translation>Das Risiko übernehmen</translation>
    </message>
    <message>
        <source>Decide as advised</source>
        <translation>Wie empfohlen entscheiden</translation>
    </message>
    <message>
        <source>Say who decides</source>
        <translation>Sagen, wer entscheidet</translation>
    </message>
    <message>
        <source>Set the review date</source>
        <translation>Datum der Überprüfung setzen</translation>
    </message>
    <message>
        <source>Answer a question</source>
        <translation>Eine Frage beantworten</translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) undecided</source>
        <translation>
            <numerusform>%n Verbindung nicht entschieden</numerusform>
            <numerusform>%n Verbindungen nicht entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) without a permissible option</source>
        <translation>
            <numerusform>%n Verbindung ohne zulässige Möglichkeit</numerusform>
            <numerusform>%n Verbindungen ohne zulässige Möglichkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviation(s) without a reason</source>
        <translation>
            <numerusform>%n Abweichung ohne Begründung</numerusform>
            <numerusform>%n Abweichungen ohne Begründung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) that nobody has accepted</source>
        <translation>
            <numerusform>%n Risiko, das niemand übernommen hat</numerusform>
            <numerusform>%n Risiken, die niemand übernommen hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) without an owner</source>
        <translation>
            <numerusform>%n übernommenes Risiko ohne Träger</numerusform>
            <numerusform>%n übernommene Risiken ohne Träger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) without an end date</source>
        <translation>
            <numerusform>%n übernommenes Risiko ohne Enddatum</numerusform>
            <numerusform>%n übernommene Risiken ohne Enddatum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) run out</source>
        <translation>
            <numerusform>%n übernommenes Risiko läuft ab</numerusform>
            <numerusform>%n übernommene Risiken laufen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) without a name</source>
        <translation>
            <numerusform>%n Rolle ohne Namen</numerusform>
            <numerusform>%n Rollen ohne Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen option(s) can no longer be had</source>
        <translation>
            <numerusform>%n gewählte Möglichkeit ist nicht mehr zu haben</numerusform>
            <numerusform>%n gewählte Möglichkeiten sind nicht mehr zu haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered</source>
        <translation>
            <numerusform>%n Frage nicht beantwortet</numerusform>
            <numerusform>%n Fragen nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing: the decision can be proposed.</source>
        <translation>Nichts fehlt: Die Entscheidung kann vorgeschlagen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>not complete yet</source>
        <comment>a step of the work</comment>
        <translation>noch nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the plan: no advice until they are corrected</source>
        <translation>
            <numerusform>%n Fehler im Plan: keine Empfehlung, bis er berichtigt ist</numerusform>
            <numerusform>%n Fehler im Plan: keine Empfehlung, bis sie berichtigt sind</numerusform>
        </translation>
    </message>
    <message>
        <source>The plan has no connections yet.</source>
        <translation>Der Plan hat noch keine Verbindungen.</translation>
    </message>
    <message>
        <source>%1: support ended on %2.</source>
        <translation>%1: Unterstützung endete am %2.</translation>
    </message>
    <message>
        <source>%1: support ends on %2.</source>
        <translation>%1: Unterstützung endet am %2.</translation>
    </message>
    <message>
        <source>%1: supported until %2.</source>
        <translation>%1: unterstützt bis %2.</translation>
    </message>
    <message>
        <source>%1: the knowledge names no end of support.</source>
        <translation>%1: Das Wissen nennt kein Ende der Unterstützung.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the knowledge. What it can do is assumed from the kind of system.</source>
        <translation>„%1“ steht nicht im Wissen. Was es kann, wird nach der Art des Systems angenommen.</translation>
    </message>
    <message>
        <source>Version &quot;%1&quot; is not in the knowledge. It is taken for %2.</source>
        <translation>Version „%1“ steht nicht im Wissen. Sie wird wie %2 behandelt.</translation>
    </message>
    <message>
        <source>No product is named. What it can do is assumed from the kind of system.</source>
        <translation>Kein Produkt ist genannt. Was es kann, wird nach der Art des Systems angenommen.</translation>
    </message>
    <message>
        <source>Dovecot would expand this or read a file in its place.</source>
        <translation>Dovecot würde dies ersetzen oder stattdessen eine Datei lesen.</translation>
    </message>
    <message>
        <source>Use a text without %, $ and a leading &lt;.</source>
        <translation>Verwenden Sie einen Text ohne %, $ und führendes &lt;.</translation>
    </message>
    <message>
        <source>There is no policy profile %1.</source>
        <translation>Es gibt keine Vorgabe %1.</translation>
    </message>
    <message>
        <source>Choose one of: %1.</source>
        <translation>Wählen Sie eine von: %1.</translation>
    </message>
    <message>
        <source>%1 is no option for connection %2.</source>
        <translation>%1 ist keine Möglichkeit für Verbindung %2.</translation>
    </message>
    <message>
        <source>Name parts in the order network, transport, message, joined by +.</source>
        <translation>Nennen Sie Teile in der Reihenfolge Netz, Transport, Nachricht, verbunden mit +.</translation>
    </message>
    <message>
        <source>The plan has no connection %1.</source>
        <translation>Der Plan hat keine Verbindung %1.</translation>
    </message>
    <message>
        <source>Use the id of one of its connections.</source>
        <translation>Verwenden Sie die Kennung einer seiner Verbindungen.</translation>
    </message>
    <message>
        <source>There is no target %1.</source>
        <translation>Es gibt kein Ziel %1.</translation>
    </message>
    <message>
        <source>Apache would take this for the name of a variable.</source>
        <translation>Apache würde dies für den Namen einer Variablen halten.</translation>
    </message>
    <message>
        <source>Use a text without ${ and %{.</source>
        <translation>Verwenden Sie einen Text ohne ${ und %{.</translation>
    </message>
    <message>
        <source>HAProxy would take % for the beginning of a format.</source>
        <translation>HAProxy würde % für den Anfang eines Formats halten.</translation>
    </message>
    <message>
        <source>Use a text without %.</source>
        <translation>Verwenden Sie einen Text ohne %.</translation>
    </message>
    <message>
        <source>nginx would take $ for the beginning of a variable.</source>
        <translation>nginx würde $ für den Anfang einer Variablen halten.</translation>
    </message>
    <message>
        <source>Use a text without $.</source>
        <translation>Verwenden Sie einen Text ohne $.</translation>
    </message>
    <message>
        <source>This text holds a line break or another control character.</source>
        <translation>Dieser Text enthält einen Zeilenumbruch oder ein anderes Steuerzeichen.</translation>
    </message>
    <message>
        <source>Write it in one line: configuration cannot hold it otherwise.</source>
        <translation>Schreiben Sie ihn in eine Zeile: Konfiguration kann ihn sonst nicht aufnehmen.</translation>
    </message>
    <message>
        <source>This text holds characters that hide what it says (direction overrides).</source>
        <translation>Dieser Text enthält Zeichen, die verbergen, was er sagt (Umkehr der Schreibrichtung).</translation>
    </message>
    <message>
        <source>Type it anew instead of pasting it.</source>
        <translation>Tippen Sie ihn neu, statt ihn einzufügen.</translation>
    </message>
    <message>
        <source>This cannot be a name in configuration.</source>
        <translation>Das kann in Konfiguration kein Name sein.</translation>
    </message>
    <message>
        <source>Use at most 64 letters, digits, hyphens, underscores and dots.</source>
        <translation>Verwenden Sie höchstens 64 Buchstaben, Ziffern, Bindestriche, Unterstriche und Punkte.</translation>
    </message>
    <message>
        <source>This is no host name.</source>
        <translation>Das ist kein Rechnername.</translation>
    </message>
    <message>
        <source>Write the name as in the DNS, such as mail.example.org; letters outside ASCII in their xn-- form.</source>
        <translation>Schreiben Sie den Namen wie im DNS, etwa mail.example.org; Buchstaben außerhalb von ASCII in ihrer Form mit xn--.</translation>
    </message>
    <message>
        <source>This is no IP address.</source>
        <translation>Das ist keine IP-Adresse.</translation>
    </message>
    <message>
        <source>Write an address such as 192.0.2.25 or 2001:db8::25.</source>
        <translation>Schreiben Sie eine Adresse wie 192.0.2.25 oder 2001:db8::25.</translation>
    </message>
    <message>
        <source>This is no network: the number after the slash is impossible.</source>
        <translation>Das ist kein Netz: Die Zahl nach dem Schrägstrich ist unmöglich.</translation>
    </message>
    <message>
        <source>Write a network such as 10.1.0.0/16.</source>
        <translation>Schreiben Sie ein Netz wie 10.1.0.0/16.</translation>
    </message>
    <message>
        <source>This begins with a hyphen: a program would take it for an option.</source>
        <translation>Dies beginnt mit einem Bindestrich: Ein Programm würde es für eine Option halten.</translation>
    </message>
    <message>
        <source>Begin it with a letter or digit.</source>
        <translation>Beginnen Sie es mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>This begins or ends with a blank, which Postfix drops.</source>
        <translation>Dies beginnt oder endet mit einem Leerzeichen, das Postfix weglässt.</translation>
    </message>
    <message>
        <source>Remove the blank.</source>
        <translation>Entfernen Sie das Leerzeichen.</translation>
    </message>
    <message>
        <source>Postfix would take this for several words or for a comment.</source>
        <translation>Postfix würde dies für mehrere Wörter oder einen Kommentar halten.</translation>
    </message>
    <message>
        <source>Use a name without blanks, commas, braces, quotes and #.</source>
        <translation>Verwenden Sie einen Namen ohne Leerzeichen, Kommas, geschweifte Klammern, Anführungszeichen und #.</translation>
    </message>
    <message>
        <source>This proof lacks its target, form, version, kind or day.</source>
        <translation>Diesem Nachweis fehlt Ziel, Form, Version, Art oder Tag.</translation>
    </message>
    <message>
        <source>Let the interop tests write the file anew (SAFECONDUCT_WRITE_PROOFS=1).</source>
        <translation>Lassen Sie die Interop-Tests die Datei neu schreiben (SAFECONDUCT_WRITE_PROOFS=1).</translation>
    </message>
    <message>
        <source>This is no list of proofs of format safeconduct-proofs/1.</source>
        <translation>Das ist keine Liste von Nachweisen des Formats safeconduct-proofs/1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no amount that can be calculated with.</source>
        <translation>„%1“ ist kein Betrag, mit dem sich rechnen lässt.</translation>
    </message>
    <message>
        <source>Write a number such as 45 or 45.50, below 900 million millions.</source>
        <translation>Schreiben Sie eine Zahl wie 45 oder 45.50, unter 900 Billionen.</translation>
    </message>
    <message>
        <source>The file cannot be read: %1.</source>
        <translation>Die Datei lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MiB.</source>
        <translation>Die Datei ist größer als %1 MiB.</translation>
    </message>
    <message>
        <source>Check the disk.</source>
        <translation>Prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <source>The file cannot be written: %1.</source>
        <translation>Die Datei lässt sich nicht schreiben: %1.</translation>
    </message>
    <message>
        <source>Check the folder, your rights and the free space.</source>
        <translation>Prüfen Sie den Ordner, Ihre Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>The member &quot;%1&quot; stands twice in one object.</source>
        <translation>Das Feld „%1“ steht zweimal in einem Objekt.</translation>
    </message>
    <message>
        <source>This text holds a NUL character.</source>
        <translation>Dieser Text enthält ein NUL-Zeichen.</translation>
    </message>
    <message>
        <source>The number %1 is larger than a program can calculate with.</source>
        <translation>Die Zahl %1 ist größer, als ein Programm rechnen kann.</translation>
    </message>
    <message>
        <source>There are more values here than a program can hold.</source>
        <translation>Hier sind mehr Werte, als ein Programm aufnehmen kann.</translation>
    </message>
    <message>
        <source>This is not JSON.</source>
        <translation>Das ist kein JSON.</translation>
    </message>
    <message>
        <source>Objects and lists are nested more than %1 levels deep.</source>
        <translation>Objekte und Listen sind tiefer als %1 Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>The text ends before the value is complete.</source>
        <translation>Der Text endet, bevor der Wert vollständig ist.</translation>
    </message>
    <message>
        <source>Something stands after the end of the value.</source>
        <translation>Nach dem Ende des Wertes steht noch etwas.</translation>
    </message>
    <message>
        <source>There is a comma too many.</source>
        <translation>Hier steht ein Komma zu viel.</translation>
    </message>
    <message>
        <source>Texts stand in double quotes.</source>
        <translation>Texte stehen in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>The name of a member in double quotes is missing here.</source>
        <translation>Hier fehlt der Name des Feldes in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <source>A colon is missing after the name of the member.</source>
        <translation>Nach dem Namen des Feldes fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>A comma or a closing brace is missing here.</source>
        <translation>Hier fehlt ein Komma oder eine schließende geschweifte Klammer.</translation>
    </message>
    <message>
        <source>A comma or a closing bracket is missing here.</source>
        <translation>Hier fehlt ein Komma oder eine schließende eckige Klammer.</translation>
    </message>
    <message>
        <source>A control character stands here, such as a line break inside a text.</source>
        <translation>Hier steht ein Steuerzeichen, etwa ein Zeilenumbruch in einem Text.</translation>
    </message>
    <message>
        <source>A number does not begin with a needless zero.</source>
        <translation>Eine Zahl beginnt nicht mit einer überflüssigen Null.</translation>
    </message>
    <message>
        <source>JSON has no comments.</source>
        <translation>JSON kennt keine Kommentare.</translation>
    </message>
    <message>
        <source>This is not JSON: %1.</source>
        <translation>Das ist kein JSON: %1.</translation>
    </message>
    <message>
        <source>Correct the file at this place with a text editor.</source>
        <translation>Berichtigen Sie die Datei an dieser Stelle mit einem Texteditor.</translation>
    </message>
    <message>
        <source>The file has %1 MiB; at most %2 MiB are read.</source>
        <translation>Die Datei hat %1 MiB; höchstens %2 MiB werden gelesen.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>This is not UTF-8 text.</source>
        <translation>Das ist kein Text in UTF-8.</translation>
    </message>
    <message>
        <source>This is half a character: one of two \u escapes is missing.</source>
        <translation>Das ist ein halbes Zeichen: Eine von zwei Angaben \u fehlt.</translation>
    </message>
    <message>
        <source>an object in braces</source>
        <translation>ein Objekt in geschweiften Klammern</translation>
    </message>
    <message>
        <source>a list in square brackets</source>
        <translation>eine Liste in eckigen Klammern</translation>
    </message>
    <message>
        <source>a text in quotes</source>
        <translation>einen Text in Anführungszeichen</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two kinds of value</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>Write a day as 2026-12-31.</source>
        <translation>Schreiben Sie einen Tag wie 2026-12-31.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no valid %2.</source>
        <translation>„%1“ ist nicht gültig als %2.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Berichtigen Sie es.</translation>
    </message>
    <message>
        <source>%1 is not known here.</source>
        <translation>%1 ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Write %2.</source>
        <translation>Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>%1 is too small.</source>
        <translation>%1 ist zu klein.</translation>
    </message>
    <message>
        <source>Use at least %2.</source>
        <translation>Verwenden Sie mindestens %2.</translation>
    </message>
    <message>
        <source>Use more than %2.</source>
        <translation>Verwenden Sie mehr als %2.</translation>
    </message>
    <message>
        <source>%1 is too large.</source>
        <translation>%1 ist zu groß.</translation>
    </message>
    <message>
        <source>Use at most %2.</source>
        <translation>Verwenden Sie höchstens %2.</translation>
    </message>
    <message>
        <source>Use less than %2.</source>
        <translation>Verwenden Sie weniger als %2.</translation>
    </message>
    <message>
        <source>This text is too short.</source>
        <translation>Dieser Text ist zu kurz.</translation>
    </message>
    <message>
        <source>Write %2 characters or more.</source>
        <translation>Schreiben Sie %2 Zeichen oder mehr.</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>Dieser Text ist zu lang.</translation>
    </message>
    <message>
        <source>Write at most %2 characters.</source>
        <translation>Schreiben Sie höchstens %2 Zeichen.</translation>
    </message>
    <message>
        <source>This list has too few entries.</source>
        <translation>Diese Liste hat zu wenige Einträge.</translation>
    </message>
    <message>
        <source>Give at least %2.</source>
        <translation>Nennen Sie mindestens %2.</translation>
    </message>
    <message>
        <source>This list has too many entries.</source>
        <translation>Diese Liste hat zu viele Einträge.</translation>
    </message>
    <message>
        <source>Leave at most %2.</source>
        <translation>Lassen Sie höchstens %2 stehen.</translation>
    </message>
    <message>
        <source>An entry stands twice in this list.</source>
        <translation>Ein Eintrag steht zweimal in dieser Liste.</translation>
    </message>
    <message>
        <source>This object has too few members.</source>
        <translation>Dieses Objekt hat zu wenige Felder.</translation>
    </message>
    <message>
        <source>Check its spelling or remove it.</source>
        <translation>Prüfen Sie die Schreibweise oder entfernen Sie es.</translation>
    </message>
    <message>
        <source>This has none of the permitted forms.</source>
        <translation>Dies hat keine der erlaubten Formen.</translation>
    </message>
    <message>
        <source>Compare it with the format&apos;s description.</source>
        <translation>Vergleichen Sie es mit der Beschreibung des Formats.</translation>
    </message>
    <message>
        <source>Missing here: %1.</source>
        <translation>Hier fehlt: %1.</translation>
    </message>
    <message>
        <source>Add what is missing.</source>
        <translation>Ergänzen Sie, was fehlt.</translation>
    </message>
    <message>
        <source>This is of the wrong kind.</source>
        <translation>Dies ist von der falschen Art.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>Schreiben Sie %1.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not formed as it must be.</source>
        <translation>„%1“ ist nicht so gebildet, wie es sein muss.</translation>
    </message>
    <message>
        <source>It has to match %1.</source>
        <translation>Es muss %1 entsprechen.</translation>
    </message>
    <message>
        <source>This does not meet the demand &quot;%1&quot; of the format.</source>
        <translation>Dies erfüllt die Forderung „%1“ des Formats nicht.</translation>
    </message>
    <message>
        <source>There are more faults than the first %1.</source>
        <translation>Es gibt mehr Fehler als die ersten %1.</translation>
    </message>
    <message>
        <source>Correct these and check again.</source>
        <translation>Berichtigen Sie diese und prüfen Sie erneut.</translation>
    </message>
    <message>
        <source>This JSON Schema cannot be used: %1.</source>
        <translation>Dieses JSON-Schema lässt sich nicht verwenden: %1.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>Berichtigen Sie das Schema.</translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n System</numerusform>
            <numerusform>%n Systeme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n Verbindung</numerusform>
            <numerusform>%n Verbindungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Give the criterion that matters most 100 points and the others between 0 and 100.</source>
        <translation>Geben Sie dem wichtigsten Kriterium 100 Punkte und den anderen zwischen 0 und 100.</translation>
    </message>
    <message>
        <source>Points of a criterion are below 0.</source>
        <translation>Die Punkte eines Kriteriums liegen unter 0.</translation>
    </message>
    <message>
        <source>No criterion has points, so nothing can be weighed.</source>
        <translation>Kein Kriterium hat Punkte; so lässt sich nichts abwägen.</translation>
    </message>
    <message>
        <source>too close to tell</source>
        <translation>zu knapp für eine Aussage</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; is listed twice.</source>
        <translation>Der Eintrag „%1“ ist doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be had here: %2</source>
        <translation>„%1“ ist hier nicht möglich: %2</translation>
    </message>
    <message>
        <source>Ask about another option, or change what the plan says of the systems.</source>
        <translation>Fragen Sie nach einer anderen Möglichkeit, oder ändern Sie, was der Plan über die Systeme sagt.</translation>
    </message>
    <message>
        <source>The connection &quot;%1&quot; has no option &quot;%2&quot;.</source>
        <translation>Die Verbindung „%1“ hat keine Möglichkeit „%2“.</translation>
    </message>
    <message>
        <source>CONNECTION or CONNECTION=OPTION: where each number of it comes from</source>
        <translation>VERBINDUNG oder VERBINDUNG=MÖGLICHKEIT: woher jede ihrer Zahlen kommt</translation>
    </message>
    <message>
        <source>No reason is given.</source>
        <translation>Es fehlt ein Grund.</translation>
    </message>
    <message>
        <source>Say where the figure comes from, such as an offer or a measurement: the record says it.</source>
        <translation>Sagen Sie, woher die Zahl stammt, etwa aus einem Angebot oder einer Messung: Das Protokoll nennt es.</translation>
    </message>
    <message>
        <source>Change a cost</source>
        <translation>Kosten ändern</translation>
    </message>
    <message>
        <source>Cost as usual again</source>
        <translation>Kosten wieder wie üblich</translation>
    </message>
    <message>
        <source>Change the weights</source>
        <translation>Gewichte ändern</translation>
    </message>
    <message>
        <source>The scenario changes a place that the plan cannot have.</source>
        <translation>Das Szenario ändert eine Stelle, die der Plan nicht haben kann.</translation>
    </message>
    <message>
        <source>Correct the pointer in the plan&apos;s list of scenarios.</source>
        <translation>Berichtigen Sie den Zeiger in der Liste der Szenarien des Plans.</translation>
    </message>
    <message>
        <source>Leave out portfolio, robustness, scenarios</source>
        <translation>Weglassen: portfolio, robustness, scenarios</translation>
    </message>
    <message>
        <source>Make the preshared keys, one file a pair</source>
        <translation>Die vorab ausgetauschten Schlüssel erzeugen, eine Datei je Paar</translation>
    </message>
    <message>
        <source>Folder for the keys; existing ones are kept</source>
        <translation>Ordner für die Schlüssel; vorhandene bleiben</translation>
    </message>
    <message>
        <source>No connection is protected by a preshared key.</source>
        <translation>Keine Verbindung wird durch einen vorab ausgetauschten Schlüssel geschützt.</translation>
    </message>
    <message>
        <source>Made: %1 (%2 and %3)</source>
        <translation>Erzeugt: %1 (%2 und %3)</translation>
    </message>
    <message>
        <source>Kept as it was: %1 (%2 and %3)</source>
        <translation>Unverändert: %1 (%2 und %3)</translation>
    </message>
    <message>
        <source>The key cannot be written: %1.</source>
        <translation>Der Schlüssel kann nicht geschrieben werden: %1.</translation>
    </message>
    <message>
        <source>Check the folder, your rights and the space left.</source>
        <translation>Prüfen Sie den Ordner, Ihre Rechte und den freien Platz.</translation>
    </message>
    <message>
        <source>the folder cannot be made</source>
        <translation>der Ordner kann nicht angelegt werden</translation>
    </message>
</context>
<context>
    <name>safeconduct::AddConnectionDialog</name>
    <message>
        <source>not known: please add it afterwards</source>
        <translation>unbekannt: bitte danach ergänzen</translation>
    </message>
    <message>
        <source>Add connection</source>
        <translation>Verbindung hinzufügen</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Path</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>All of it can be changed afterwards beside the table.</source>
        <translation>Alles lässt sich danach neben der Tabelle ändern.</translation>
    </message>
    <message>
        <source>choose a system</source>
        <translation>ein System wählen</translation>
    </message>
    <message>
        <source>Choose both systems first.</source>
        <translation>Wählen Sie zuerst beide Systeme.</translation>
    </message>
</context>
<context>
    <name>safeconduct::AnswerPanel</name>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Explanation of the answer</source>
        <translation>Erläuterung der Antwort</translation>
    </message>
    <message>
        <source>Explanation</source>
        <translation>Erläuterung</translation>
    </message>
    <message>
        <source>Ans&amp;wer</source>
        <translation>An&amp;tworten</translation>
    </message>
</context>
<context>
    <name>safeconduct::ChoicePanel</name>
    <message>
        <source>&amp;Reason for differing from the advice:</source>
        <translation>Begründung der Abweichung &amp;von der Empfehlung:</translation>
    </message>
    <message>
        <source>It goes into the record; whoever reads it later will ask</source>
        <translation>Sie steht im Protokoll; wer es später liest, wird danach fragen</translation>
    </message>
    <message>
        <source>Name of the person</source>
        <translation>Name der Person</translation>
    </message>
    <message>
        <source>What could happen, and why it is taken</source>
        <translation>Was geschehen könnte und warum es in Kauf genommen wird</translation>
    </message>
    <message>
        <source>Reason for differing from the advice</source>
        <translation>Begründung der Abweichung von der Empfehlung</translation>
    </message>
    <message>
        <source>This choice takes a risk that somebody must accept.</source>
        <translation>Diese Wahl bringt ein Risiko mit sich, das jemand übernehmen muss.</translation>
    </message>
    <message>
        <source>&amp;Owner of the risk:</source>
        <translation>&amp;Träger des Risikos:</translation>
    </message>
    <message>
        <source>Accepted &amp;until:</source>
        <translation>Übernommen b&amp;is:</translation>
    </message>
    <message>
        <source>&amp;Explanation:</source>
        <translation>Erlä&amp;uterung:</translation>
    </message>
</context>
<context>
    <name>safeconduct::CodeView</name>
    <message>
        <source>Text of the file</source>
        <translation>Text der Datei</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConfigurationPage</name>
    <message>
        <source>Here you will find the configuration of everything chosen, host by host, ready to copy and save.</source>
        <translation>Hier finden Sie die Konfiguration zu allem Gewählten, Rechner für Rechner, zum Kopieren und Speichern.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Save f&amp;ile…</source>
        <translation>Date&amp;i speichern…</translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation>A&amp;lle speichern…</translation>
    </message>
    <message>
        <source>Why this line</source>
        <translation>Warum diese Zeile</translation>
    </message>
    <message>
        <source>How far it is proved</source>
        <translation>Wie weit es nachgewiesen ist</translation>
    </message>
    <message>
        <source>Know this first</source>
        <translation>Vorab zu wissen</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>No configuration could be made:
%1</source>
        <translation>Es ließ sich keine Konfiguration erzeugen:
%1</translation>
    </message>
    <message>
        <source>Making the configuration …</source>
        <translation>Die Konfiguration wird erstellt …</translation>
    </message>
    <message>
        <source>Nothing is configured yet</source>
        <translation>Noch ist nichts konfiguriert</translation>
    </message>
    <message>
        <source>Choose a file at the left</source>
        <translation>Wählen Sie links eine Datei</translation>
    </message>
    <message>
        <source>Nothing besides.</source>
        <translation>Sonst nichts.</translation>
    </message>
    <message>
        <source>%1: %2, commands to run</source>
        <translation>%1: %2, auszuführende Befehle</translation>
    </message>
    <message>
        <source>%1: %2, belongs to %3</source>
        <translation>%1: %2, gehört zu %3</translation>
    </message>
    <message>
        <source>Put the cursor into a line.</source>
        <translation>Setzen Sie die Schreibmarke in eine Zeile.</translation>
    </message>
    <message>
        <source>Rule: %1</source>
        <translation>Regel: %1</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>Quelle: %1</translation>
    </message>
    <message>
        <source>%1 is on the clipboard.</source>
        <translation>%1 ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>Save file</source>
        <translation>Datei speichern</translation>
    </message>
    <message>
        <source>Save all configuration into a folder</source>
        <translation>Gesamte Konfiguration in einen Ordner speichern</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Saved below %1</source>
        <translation>Gespeichert unter %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConfigurationTree</name>
    <message>
        <source>Configuration by host</source>
        <translation>Konfiguration nach Rechnern</translation>
    </message>
    <message>
        <source>No configuration, and why (%1)</source>
        <translation>Keine Konfiguration und warum (%1)</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConnectionDetail</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Nach</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Path: the networks it passes, in order</source>
        <translation>Weg: die durchlaufenen Netze in ihrer Reihenfolge</translation>
    </message>
    <message>
        <source>Add a network…</source>
        <translation>Netz hinzufügen…</translation>
    </message>
    <message>
        <source>By way of these proxies and gateways</source>
        <translation>Über diese Proxys und Gateways</translation>
    </message>
    <message>
        <source>Add a system…</source>
        <translation>System hinzufügen…</translation>
    </message>
    <message>
        <source>Information it carries</source>
        <translation>Was sie überträgt</translation>
    </message>
    <message>
        <source>The service is needed</source>
        <translation>Der Dienst wird gebraucht</translation>
    </message>
    <message>
        <source>Otherwise it is to be switched off.</source>
        <translation>Sonst ist er abzuschalten.</translation>
    </message>
    <message>
        <source>Use and today&apos;s protection</source>
        <translation>Nutzung und heutiger Schutz</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>Messages a day</source>
        <translation>Nachrichten am Tag</translation>
    </message>
    <message>
        <source>Share with the information that sets the need</source>
        <translation>Anteil mit der Information, die den Bedarf bestimmt</translation>
    </message>
    <message>
        <source>Between 0 and 1; of users and messages.</source>
        <translation>Zwischen 0 und 1; der Benutzer und Nachrichten.</translation>
    </message>
    <message>
        <source>Protected today by</source>
        <translation>Heute geschützt durch</translation>
    </message>
    <message>
        <source>Exchange connector</source>
        <translation>Exchange-Connector</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConnectionList</name>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter connections</source>
        <translation>Verbindungen filtern</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>no advice yet</source>
        <translation>noch keine Empfehlung</translation>
    </message>
    <message>
        <source>nothing permissible</source>
        <translation>nichts zulässig</translation>
    </message>
    <message>
        <source>proposed</source>
        <translation>vorgeschlagen</translation>
    </message>
    <message>
        <source>decided otherwise</source>
        <translation>anders entschieden</translation>
    </message>
    <message>
        <source>decided</source>
        <translation>entschieden</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConnectionsPage</name>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
</context>
<context>
    <name>safeconduct::CostDialog</name>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>this &amp;connection</source>
        <translation>diese &amp;Verbindung</translation>
    </message>
    <message>
        <source>&amp;all connections</source>
        <translation>&amp;alle Verbindungen</translation>
    </message>
    <message>
        <source>Change a cost</source>
        <translation>Kosten ändern</translation>
    </message>
    <message>
        <source>As &amp;usual again</source>
        <translation>Wieder wie ü&amp;blich</translation>
    </message>
    <message>
        <source>Figures of your own</source>
        <translation>Eigene Zahlen</translation>
    </message>
    <message>
        <source>As usual for one %1: %2 (%3).</source>
        <comment>%1 what is counted, %3 where the figure comes from</comment>
        <translation>Üblich je %1: %2 (%3).</translation>
    </message>
    <message>
        <source>least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>most</source>
        <translation>höchstens</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>&amp;Least, likely, most</source>
        <translation>&amp;Mindestens, wahrscheinlich, höchstens</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>such as: offer of 12 November</source>
        <translation>etwa: Angebot vom 12. November</translation>
    </message>
</context>
<context>
    <name>safeconduct::CostView</name>
    <message>
        <source>Cost items</source>
        <translation>Kostenposten</translation>
    </message>
    <message>
        <source>Chan&amp;ge…</source>
        <translation>Än&amp;dern…</translation>
    </message>
    <message>
        <source>As &amp;usual again</source>
        <translation>Wieder wie ü&amp;blich</translation>
    </message>
    <message>
        <source>&amp;More costs</source>
        <translation>&amp;Weitere Kosten</translation>
    </message>
    <message>
        <source>Costs that count only where the plan gives a figure for them</source>
        <translation>Kosten, die nur zählen, wo der Plan eine Zahl für sie nennt</translation>
    </message>
    <message>
        <source>Return changes the item in the current row, Delete makes it as usual again.</source>
        <translation>Die Eingabetaste ändert den Posten der aktuellen Zeile, Entfernen macht ihn wieder wie üblich.</translation>
    </message>
    <message numerus="yes">
        <source>%1 over %n year(s), present value (least – likely – most); at the start %2, then %3 a year.</source>
        <translation>
            <numerusform>%1 über %n Jahr, Barwert (mindestens – wahrscheinlich – höchstens); am Anfang %2, dann %3 im Jahr.</numerusform>
            <numerusform>%1 über %n Jahre, Barwert (mindestens – wahrscheinlich – höchstens); am Anfang %2, dann %3 im Jahr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::DeciderDialog</name>
    <message>
        <source>Decide as advised</source>
        <translation>Wie empfohlen entscheiden</translation>
    </message>
    <message>
        <source>D&amp;ecide</source>
        <translation>&amp;Entscheiden</translation>
    </message>
    <message>
        <source>Every proposal that nobody has decided yet becomes the decision of this person. Undo takes it back.</source>
        <translation>Jeder Vorschlag, den noch niemand entschieden hat, wird zur Entscheidung dieser Person. „Rückgängig“ nimmt das zurück.</translation>
    </message>
</context>
<context>
    <name>safeconduct::DeciderFields</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Who &amp;decides:</source>
        <translation>Wer ents&amp;cheidet:</translation>
    </message>
    <message>
        <source>In which &amp;role:</source>
        <translation>In welcher R&amp;olle:</translation>
    </message>
</context>
<context>
    <name>safeconduct::DecisionPage</name>
    <message>
        <source>Here you will see what is still open, who decides, and everything chosen at a glance.</source>
        <translation>Hier sehen Sie auf einen Blick, was noch offen ist, wer entscheidet und was gewählt ist.</translation>
    </message>
    <message>
        <source>Decide all as &amp;advised</source>
        <translation>A&amp;lle wie empfohlen entscheiden</translation>
    </message>
    <message>
        <source>Nothing is open.</source>
        <translation>Nichts ist offen.</translation>
    </message>
    <message>
        <source>Everything chosen</source>
        <translation>Alles Gewählte</translation>
    </message>
    <message>
        <source>Accepted risks</source>
        <translation>Übernommene Risiken</translation>
    </message>
    <message>
        <source>&amp;Save dossier…</source>
        <translation>Dossier &amp;speichern…</translation>
    </message>
    <message>
        <source>Return or a double click leads to the place.</source>
        <translation>Die Eingabetaste oder ein Doppelklick führt an die Stelle.</translation>
    </message>
    <message>
        <source>Ch&amp;oices</source>
        <translation>&amp;Gewähltes</translation>
    </message>
    <message>
        <source>Acce&amp;pted risks</source>
        <translation>Über&amp;nommene Risiken</translation>
    </message>
    <message>
        <source>Look at it again &amp;on:</source>
        <translation>Erneut zu prüfen a&amp;m:</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Acce&amp;pted risks (%1)</source>
        <translation>Über&amp;nommene Risiken (%1)</translation>
    </message>
</context>
<context>
    <name>safeconduct::EmptyState</name>
    <message>
        <source>For example: %1</source>
        <translation>Zum Beispiel: %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::FindingView</name>
    <message>
        <source>What rules say about this option</source>
        <translation>Was Regeln zu dieser Möglichkeit sagen</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>What it says here</source>
        <translation>Was sie hier sagt</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>No rule says anything about this option.</source>
        <translation>Keine Regel sagt etwas zu dieser Möglichkeit.</translation>
    </message>
</context>
<context>
    <name>safeconduct::Footer</name>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Computing the advice</source>
        <translation>Empfehlung wird berechnet</translation>
    </message>
    <message>
        <source>Computing %p %</source>
        <translation>Berechnet: %p %</translation>
    </message>
    <message>
        <source>Stop computing the advice</source>
        <translation>Berechnung der Empfehlung anhalten</translation>
    </message>
    <message>
        <source>Stop computing</source>
        <translation>Berechnung anhalten</translation>
    </message>
</context>
<context>
    <name>safeconduct::HelpWindow</name>
    <message>
        <source>Handbook</source>
        <translation>Handbuch</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>Kapitel</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>Kapitel</translation>
    </message>
</context>
<context>
    <name>safeconduct::JsonListDelegate</name>
    <message>
        <source>not said</source>
        <comment>an optional choice</comment>
        <translation>nicht angegeben</translation>
    </message>
</context>
<context>
    <name>safeconduct::JsonListModel</name>
    <message>
        <source>Change %1</source>
        <comment>a step of undo; %1 is a column</comment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Paste</source>
        <comment>a step of undo</comment>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>safeconduct::ListTable</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the selected rows (Delete). Undo brings them back.</source>
        <translation>Entfernt die ausgewählten Zeilen (Entf). „Rückgängig“ holt sie zurück.</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Add rows from the clipboard, as copied from a spreadsheet (%1)</source>
        <translation>Fügt Zeilen aus der Zwischenablage an, wie aus einer Tabellenkalkulation kopiert (%1)</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
</context>
<context>
    <name>safeconduct::MainWindow</name>
    <message>
        <source>About Safeconduct</source>
        <translation>Über Safeconduct</translation>
    </message>
    <message>
        <source>Safeconduct %1</source>
        <translation>Safeconduct %1</translation>
    </message>
    <message>
        <source>Decides how mail and groupware connections are protected, and keeps the decision so that it is understood years later.

Knowledge %1.

This program is free software: you may pass it on and change it under the terms of the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Entscheidet, wie Mail- und Groupware-Verbindungen geschützt werden, und hält die Entscheidung so fest, dass sie nach Jahren noch verständlich ist.

Wissensstand %1.

Dies ist freie Software: Sie dürfen sie unter den Bedingungen der GNU General Public License, Version 3 oder später, weitergeben und verändern. Sie kommt ohne jede Gewähr.</translation>
    </message>
</context>
<context>
    <name>safeconduct::MapPane</name>
    <message>
        <source>Map of networks and systems</source>
        <translation>Karte der Netze und Systeme</translation>
    </message>
    <message>
        <source>The tables of networks and systems say the same in words.</source>
        <translation>Die Tabellen der Netze und Systeme sagen dasselbe in Worten.</translation>
    </message>
    <message>
        <source>Larger (+)</source>
        <translation>Größer (+)</translation>
    </message>
    <message>
        <source>Smaller (-)</source>
        <translation>Kleiner (-)</translation>
    </message>
    <message>
        <source>All of it (0)</source>
        <translation>Alles (0)</translation>
    </message>
</context>
<context>
    <name>safeconduct::NeedUsage</name>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>%1, set by you</source>
        <translation>%1, von Ihnen gesetzt</translation>
    </message>
    <message>
        <source>%1, from this</source>
        <translation>%1, daher</translation>
    </message>
    <message>
        <source>Show all &amp;connections</source>
        <translation>Alle &amp;Verbindungen zeigen</translation>
    </message>
    <message>
        <source>Connections and their needs</source>
        <translation>Verbindungen und ihr Bedarf</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>as inherited</source>
        <translation>wie vererbt</translation>
    </message>
    <message>
        <source>because…</source>
        <translation>weil…</translation>
    </message>
    <message>
        <source>Where &quot;%1&quot; is sent</source>
        <translation>Wo „%1“ übertragen wird</translation>
    </message>
    <message>
        <source>Choose a piece of information</source>
        <translation>Wählen Sie eine Information</translation>
    </message>
    <message>
        <source>as inherited: %1</source>
        <translation>wie vererbt: %1</translation>
    </message>
    <message>
        <source>Need of &quot;%1&quot;, where it differs from the information&apos;s</source>
        <translation>Bedarf von „%1“, wo er von dem der Information abweicht</translation>
    </message>
    <message>
        <source>Choose a connection to set its need otherwise.</source>
        <translation>Wählen Sie eine Verbindung, um ihren Bedarf anders zu setzen.</translation>
    </message>
</context>
<context>
    <name>safeconduct::NeedsPage</name>
    <message>
        <source>Information</source>
        <translation>Information</translation>
    </message>
    <message>
        <source>Confidentiality</source>
        <translation>Vertraulichkeit</translation>
    </message>
    <message>
        <source>How bad it is if others read it</source>
        <translation>Wie schlimm es ist, wenn andere es lesen</translation>
    </message>
    <message>
        <source>Integrity</source>
        <translation>Integrität</translation>
    </message>
    <message>
        <source>How bad it is if it is changed unnoticed</source>
        <translation>Wie schlimm es ist, wenn es unbemerkt verändert wird</translation>
    </message>
    <message>
        <source>Availability</source>
        <translation>Verfügbarkeit</translation>
    </message>
    <message>
        <source>How bad it is if it does not arrive in time</source>
        <translation>Wie schlimm es ist, wenn es nicht rechtzeitig ankommt</translation>
    </message>
    <message>
        <source>Personal</source>
        <translation>Personenbezogen</translation>
    </message>
    <message>
        <source>Personal data: data protection law applies</source>
        <translation>Personenbezogene Daten: Das Datenschutzrecht gilt</translation>
    </message>
    <message>
        <source>Credentials</source>
        <translation>Zugangsdaten</translation>
    </message>
    <message>
        <source>Passwords, tickets, tokens</source>
        <translation>Passwörter, Tickets, Token</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Begründung</translation>
    </message>
    <message>
        <source>Why these levels: goes into the record</source>
        <translation>Warum diese Stufen: steht im Protokoll</translation>
    </message>
    <message>
        <source>New information</source>
        <translation>Neue Information</translation>
    </message>
    <message>
        <source>Add information</source>
        <translation>Information hinzufügen</translation>
    </message>
    <message>
        <source>Remove information</source>
        <translation>Information entfernen</translation>
    </message>
    <message>
        <source>What is sent?</source>
        <translation>Was wird übertragen?</translation>
    </message>
    <message>
        <source>List the kinds of information in your mail and say for each how bad it would be if it were read, changed or late. A connection needs as much protection as the most sensitive thing it carries.</source>
        <translation>Nennen Sie die Arten von Informationen in Ihrer Mail und sagen Sie zu jeder, wie schlimm es wäre, wenn sie gelesen oder verändert würde oder zu spät käme. Eine Verbindung braucht so viel Schutz wie das Empfindlichste, das sie überträgt.</translation>
    </message>
    <message>
        <source>general business mail (normal), personnel matters (confidentiality high), credentials (high)</source>
        <translation>allgemeine Geschäftspost (normal), Personalsachen (Vertraulichkeit hoch), Zugangsdaten (hoch)</translation>
    </message>
    <message>
        <source>Information and needs</source>
        <translation>Schutzbedarf</translation>
    </message>
</context>
<context>
    <name>safeconduct::OpenTaskList</name>
    <message>
        <source>What is still open</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>Return leads to where it is done.</source>
        <translation>Die Eingabetaste führt dorthin, wo es erledigt wird.</translation>
    </message>
</context>
<context>
    <name>safeconduct::OptionTabs</name>
    <message>
        <source>Coverage: threats by places</source>
        <translation>Abdeckung: Gefährdungen nach Orten</translation>
    </message>
    <message>
        <source>Contributions to the benefit</source>
        <translation>Beiträge zum Nutzen</translation>
    </message>
    <message>
        <source>C&amp;overage</source>
        <translation>Abdec&amp;kung</translation>
    </message>
    <message>
        <source>Co&amp;st</source>
        <translation>K&amp;osten</translation>
    </message>
    <message>
        <source>Bene&amp;fit</source>
        <translation>&amp;Nutzen</translation>
    </message>
    <message>
        <source>R&amp;ules</source>
        <translation>&amp;Regeln</translation>
    </message>
    <message>
        <source>&amp;Why</source>
        <translation>Waru&amp;m</translation>
    </message>
    <message>
        <source>C&amp;hart</source>
        <translation>Dia&amp;gramm</translation>
    </message>
    <message>
        <source>Benefit %1 of 100: the sum of the contributions.</source>
        <translation>Nutzen %1 von 100: die Summe der Beiträge.</translation>
    </message>
    <message>
        <source>Cost against benefit of the options of this connection</source>
        <translation>Kosten und Nutzen der Möglichkeiten dieser Verbindung</translation>
    </message>
    <message>
        <source>Robust&amp;ness</source>
        <translation>Ro&amp;bustheit</translation>
    </message>
</context>
<context>
    <name>safeconduct::OptionView</name>
    <message>
        <source>Options, best first</source>
        <translation>Möglichkeiten, die beste zuerst</translation>
    </message>
    <message>
        <source>Return chooses the option in the current row.</source>
        <translation>Die Eingabetaste wählt die Möglichkeit der aktuellen Zeile.</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Möglichkeit</translation>
    </message>
    <message>
        <source>Benefit</source>
        <translation>Nutzen</translation>
    </message>
    <message>
        <source>Cost over the horizon</source>
        <translation>Kosten über den Zeitraum</translation>
    </message>
    <message>
        <source>Coverage</source>
        <translation>Abdeckung</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Benefit %1 of 100</source>
        <translation>Nutzen %1 von 100</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n more, ranked lower</source>
        <translation>
            <numerusform>%n weitere, dahinter eingestuft</numerusform>
            <numerusform>%n weitere, dahinter eingestuft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excluded by rules: %n option(s)</source>
        <translation>
            <numerusform>Durch Regeln ausgeschlossen: %n Möglichkeit</numerusform>
            <numerusform>Durch Regeln ausgeschlossen: %n Möglichkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be had here: %n mechanism(s)</source>
        <translation>
            <numerusform>Hier nicht zu haben: %n Mechanismus</numerusform>
            <numerusform>Hier nicht zu haben: %n Mechanismen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::OverrideField</name>
    <message>
        <source>%1, reason</source>
        <translation>%1, Begründung</translation>
    </message>
    <message>
        <source>%1, explanation</source>
        <translation>%1, Erläuterung</translation>
    </message>
</context>
<context>
    <name>safeconduct::PathField</name>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
</context>
<context>
    <name>safeconduct::PlanField</name>
    <message>
        <source>Change %1</source>
        <comment>a step of undo; %1 is a field</comment>
        <translation>%1 ändern</translation>
    </message>
</context>
<context>
    <name>safeconduct::PlanProblems</name>
    <message>
        <source>What to correct</source>
        <translation>Was zu berichtigen ist</translation>
    </message>
    <message>
        <source>What to correct first</source>
        <translation>Was zuerst zu berichtigen ist</translation>
    </message>
    <message>
        <source>The plan has errors, so there is no advice. Return or a double click leads to the place. %1</source>
        <translation>Der Plan enthält Fehler, daher gibt es keine Empfehlung. Die Eingabetaste oder ein Doppelklick führt an die Stelle. %1</translation>
    </message>
    <message>
        <source>No connections yet</source>
        <translation>Noch keine Verbindungen</translation>
    </message>
    <message>
        <source>%1 Enter the connections first: the step &quot;Connections&quot; asks for who talks to whom.</source>
        <translation>%1 Geben Sie zuerst die Verbindungen ein: Der Schritt „Verbindungen“ fragt, wer mit wem spricht.</translation>
    </message>
    <message>
        <source>Computing the advice …</source>
        <translation>Empfehlung wird berechnet …</translation>
    </message>
    <message>
        <source>There is no advice</source>
        <translation>Es gibt keine Empfehlung</translation>
    </message>
    <message>
        <source>Computing was stopped. Any change of the plan starts it again. %1</source>
        <translation>Die Berechnung wurde angehalten. Jede Änderung des Plans startet sie wieder. %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::ProductField</name>
    <message>
        <source>%1: product</source>
        <translation>%1: Produkt</translation>
    </message>
    <message>
        <source>choose, or type something else</source>
        <translation>wählen oder etwas anderes eingeben</translation>
    </message>
    <message>
        <source>%1: version</source>
        <translation>%1: Version</translation>
    </message>
    <message>
        <source>version</source>
        <translation>Version</translation>
    </message>
</context>
<context>
    <name>safeconduct::ProtectionPage</name>
    <message>
        <source>Here you will see for each connection what can protect it, what that costs, and what speaks for and against it.</source>
        <translation>Hier sehen Sie zu jeder Verbindung, was sie schützen kann, was das kostet und was dafür und dagegen spricht.</translation>
    </message>
    <message>
        <source>Decide all as &amp;advised</source>
        <translation>A&amp;lle wie empfohlen entscheiden</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>Asks who decides, then every proposal becomes that person&apos;s decision</source>
        <translation>Fragt, wer entscheidet; dann wird jeder Vorschlag zur Entscheidung dieser Person</translation>
    </message>
    <message>
        <source>Every proposal becomes the decision of %1</source>
        <translation>Jeder Vorschlag wird zur Entscheidung von %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::RangeField</name>
    <message>
        <source>least</source>
        <translation>mindestens</translation>
    </message>
    <message>
        <source>likely</source>
        <translation>wahrscheinlich</translation>
    </message>
    <message>
        <source>most</source>
        <translation>höchstens</translation>
    </message>
</context>
<context>
    <name>safeconduct::ReasonTree</name>
    <message>
        <source>Why: statements and what they rest on</source>
        <translation>Warum: Aussagen und worauf sie beruhen</translation>
    </message>
    <message>
        <source>Because</source>
        <translation>Weil</translation>
    </message>
    <message>
        <source>Found, amount or source</source>
        <translation>Gefunden, Betrag oder Quelle</translation>
    </message>
</context>
<context>
    <name>safeconduct::RecordPage</name>
    <message>
        <source>Here you will read the record: what was decided, why, and what it costs.</source>
        <translation>Hier lesen Sie das Protokoll: was entschieden wurde, warum und was es kostet.</translation>
    </message>
    <message>
        <source>Writing the record</source>
        <translation>Protokoll wird geschrieben</translation>
    </message>
    <message>
        <source>&amp;Save dossier…</source>
        <translation>Dossier &amp;speichern…</translation>
    </message>
    <message>
        <source>As &amp;HTML…</source>
        <translation>Als H&amp;TML…</translation>
    </message>
    <message>
        <source>As &amp;Markdown…</source>
        <translation>Als &amp;Markdown…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Save record</source>
        <translation>Protokoll speichern</translation>
    </message>
    <message>
        <source>Web pages (*.html)</source>
        <translation>Webseiten (*.html)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>As P&amp;DF…</source>
        <translation>Als P&amp;DF…</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The record is still being written. Try again in a moment.</source>
        <translation>Das Protokoll wird noch geschrieben. Versuchen Sie es gleich noch einmal.</translation>
    </message>
</context>
<context>
    <name>safeconduct::RobustnessView</name>
    <message>
        <source>Robustness</source>
        <translation>Robustheit</translation>
    </message>
    <message>
        <source>What to show</source>
        <translation>Was gezeigt wird</translation>
    </message>
    <message>
        <source>How often each option comes first</source>
        <translation>Wie oft jede Möglichkeit vorn liegt</translation>
    </message>
    <message>
        <source>Where the choice would turn</source>
        <translation>Wo die Wahl kippen würde</translation>
    </message>
    <message>
        <source>How far weights may move</source>
        <translation>Wie weit Gewichte sich bewegen dürfen</translation>
    </message>
    <message>
        <source>What moves the lead most</source>
        <translation>Was den Vorsprung am meisten bewegt</translation>
    </message>
    <message>
        <source>Nothing can be recommended here, so there is nothing to be sure of.</source>
        <translation>Hier ist nichts zu empfehlen, also gibt es nichts, dessen man sicher sein könnte.</translation>
    </message>
    <message>
        <source>There is no second option to hold it against here.</source>
        <translation>Hier gibt es keine zweite Möglichkeit, mit der sie zu vergleichen wäre.</translation>
    </message>
</context>
<context>
    <name>safeconduct::RoleWeights</name>
    <message>
        <source>What the criteria count for, by role</source>
        <translation>Wie viel die Kriterien zählen, nach Rolle</translation>
    </message>
    <message>
        <source>At the &amp;need</source>
        <translation>Beim &amp;Bedarf</translation>
    </message>
    <message>
        <source>No role has points of its own yet. Choose a role above and give it points: then the shares stand here side by side, and you see where the views differ.</source>
        <translation>Noch hat keine Rolle eigene Punkte. Wählen Sie oben eine Rolle und geben Sie ihr Punkte: Dann stehen die Anteile hier nebeneinander, und Sie sehen, wo die Sichten auseinandergehen.</translation>
    </message>
    <message>
        <source>The advice counts with the points for everyone. Where another column is far from them, talk about it.</source>
        <translation>Die Empfehlung rechnet mit den Punkten für alle. Wo eine andere Spalte weit davon entfernt ist, lohnt ein Gespräch.</translation>
    </message>
</context>
<context>
    <name>safeconduct::RolesPage</name>
    <message>
        <source>Roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Add role</source>
        <translation>Rolle hinzufügen</translation>
    </message>
    <message>
        <source>Remove roles</source>
        <translation>Rollen entfernen</translation>
    </message>
    <message>
        <source>No roles yet</source>
        <translation>Noch keine Rollen</translation>
    </message>
    <message>
        <source>Whoever has a part in the decision, besides the three above.</source>
        <translation>Wer außer den drei oben an der Entscheidung mitwirkt.</translation>
    </message>
    <message>
        <source>the data protection officer</source>
        <translation>die Datenschutzbeauftragte</translation>
    </message>
    <message>
        <source>Settings of the reckoning</source>
        <translation>Vorgaben der Rechnung</translation>
    </message>
    <message>
        <source>complete</source>
        <translation>vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%n name(s) missing</source>
        <translation>
            <numerusform>%n Name fehlt</numerusform>
            <numerusform>%n Namen fehlen</numerusform>
        </translation>
    </message>
    <message>
        <source>What it is about</source>
        <translation>Worum es geht</translation>
    </message>
    <message>
        <source>&amp;Title of the plan</source>
        <translation>&amp;Titel des Plans</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>&amp;Language of the record</source>
        <translation>&amp;Sprache des Protokolls</translation>
    </message>
    <message>
        <source>The window has a language of its own (View, Language).</source>
        <translation>Das Fenster hat eine eigene Sprache (Ansicht, Sprache).</translation>
    </message>
    <message>
        <source>Not&amp;e</source>
        <translation>An&amp;merkung</translation>
    </message>
    <message>
        <source>Goes into the record.</source>
        <translation>Steht im Protokoll.</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Wer dafür einsteht</translation>
    </message>
    <message>
        <source>Initiates the decision and may accept it.</source>
        <translation>Veranlasst die Entscheidung und kann sie annehmen.</translation>
    </message>
    <message>
        <source>Puts it into practice.</source>
        <translation>Setzt sie um.</translation>
    </message>
    <message>
        <source>More roles, e-mail addresses</source>
        <translation>Weitere Rollen, E-Mail-Adressen</translation>
    </message>
</context>
<context>
    <name>safeconduct::SettingsForm</name>
    <message>
        <source>as usual: %1</source>
        <translation>wie üblich: %1</translation>
    </message>
    <message>
        <source>%1 at first</source>
        <translation>%1 am Anfang</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 im Jahr</translation>
    </message>
    <message>
        <source>no limit to the budget</source>
        <translation>ohne Grenze des Budgets</translation>
    </message>
    <message>
        <source>a budget of %1</source>
        <translation>mit einem Budget von %1</translation>
    </message>
    <message>
        <source>Cryptographic policy</source>
        <translation>Kryptographische Vorgabe</translation>
    </message>
    <message>
        <source>Which protocols, suites and keys generated configuration may use.</source>
        <translation>Welche Protokolle, Suiten und Schlüssel erzeugte Konfiguration verwenden darf.</translation>
    </message>
    <message>
        <source>Scheme of protection needs</source>
        <translation>Schema des Schutzbedarfs</translation>
    </message>
    <message>
        <source>Information is confidential from</source>
        <translation>Informationen sind vertraulich ab</translation>
    </message>
    <message>
        <source>Day of the advice</source>
        <translation>Stichtag der Empfehlung</translation>
    </message>
    <message>
        <source>Year-month-day, such as 2027-01-31. Empty: today.</source>
        <translation>Jahr-Monat-Tag, etwa 2027-01-31. Leer: heute.</translation>
    </message>
    <message>
        <source>Years over which costs are reckoned</source>
        <translation>Jahre, über die Kosten gerechnet werden</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Three letters, such as EUR.</source>
        <translation>Drei Buchstaben, etwa EUR.</translation>
    </message>
    <message>
        <source>Discount rate, per cent a year</source>
        <translation>Kalkulationszins, Prozent im Jahr</translation>
    </message>
    <message>
        <source>Budget, first year</source>
        <translation>Budget, erstes Jahr</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>Budget, each year after</source>
        <translation>Budget, jedes weitere Jahr</translation>
    </message>
    <message>
        <source>Least, likely and most, in the currency.</source>
        <translation>Mindestens, wahrscheinlich und höchstens, in der Währung.</translation>
    </message>
    <message>
        <source>An administrator&apos;s hour</source>
        <translation>Stunde der Administration</translation>
    </message>
    <message>
        <source>A specialist&apos;s hour</source>
        <translation>Stunde einer Fachkraft</translation>
    </message>
    <message>
        <source>A user&apos;s hour</source>
        <translation>Stunde eines Benutzers</translation>
    </message>
    <message>
        <source>Worth of full protection, need %1</source>
        <translation>Wert vollen Schutzes, Bedarf %1</translation>
    </message>
    <message>
        <source>What the whole benefit of one connection is worth over the years.</source>
        <translation>Was der ganze Nutzen einer Verbindung über die Jahre wert ist.</translation>
    </message>
    <message numerus="yes">
        <source>Reckoned over %n year(s) in %1 at %2 % discount, %3. Policy %4, needs by %5.</source>
        <translation>
            <numerusform>Gerechnet über %n Jahr in %1 mit %2 % Kalkulationszins, %3. Vorgabe %4, Bedarf nach %5.</numerusform>
            <numerusform>Gerechnet über %n Jahre in %1 mit %2 % Kalkulationszins, %3. Vorgabe %4, Bedarf nach %5.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Weights of the criteria…</source>
        <translation>&amp;Gewichte der Kriterien…</translation>
    </message>
    <message>
        <source>How much each criterion of the benefit counts, asked by a few comparisons.</source>
        <translation>Wie viel jedes Kriterium des Nutzens zählt, durch einige Vergleiche gefragt.</translation>
    </message>
</context>
<context>
    <name>safeconduct::SoftwareList</name>
    <message>
        <source>Add software</source>
        <translation>Software hinzufügen</translation>
    </message>
    <message>
        <source>Add software…</source>
        <translation>Software hinzufügen…</translation>
    </message>
    <message>
        <source>Something else (type its name)</source>
        <translation>Etwas anderes (Namen eingeben)</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Remove this software</source>
        <translation>Diese Software entfernen</translation>
    </message>
    <message>
        <source>Remove software</source>
        <translation>Software entfernen</translation>
    </message>
</context>
<context>
    <name>safeconduct::StartPage</name>
    <message>
        <source>review due since %1</source>
        <translation>Überprüfung fällig seit %1</translation>
    </message>
    <message>
        <source>next review %1</source>
        <translation>nächste Überprüfung %1</translation>
    </message>
    <message>
        <source>Decide how your mail connections are protected</source>
        <translation>Entscheiden, wie Ihre Mailverbindungen geschützt werden</translation>
    </message>
    <message>
        <source>Describe what you run, let Safeconduct compare the ways to protect each connection, decide, and take the configuration and the record with you.</source>
        <translation>Beschreiben Sie, was Sie betreiben, lassen Sie Safeconduct vergleichen, wie sich jede Verbindung schützen lässt, entscheiden Sie und nehmen Sie Konfiguration und Protokoll mit.</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>New plan</source>
        <translation>Neuer Plan</translation>
    </message>
    <message>
        <source>Protection of our e-mail</source>
        <translation>Schutz unserer E-Mail</translation>
    </message>
    <message>
        <source>&amp;Create plan</source>
        <translation>Plan an&amp;legen</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Language of the record</source>
        <translation>&amp;Sprache des Protokolls</translation>
    </message>
    <message>
        <source>Go on with something</source>
        <translation>Mit etwas weitermachen</translation>
    </message>
    <message>
        <source>&amp;Open a plan or dossier…</source>
        <translation>Plan oder Dossier ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Opened lately</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Take out of this list</source>
        <translation>Aus dieser Liste nehmen</translation>
    </message>
    <message>
        <source>Nothing yet. What you open or save is listed here.</source>
        <translation>Noch nichts. Was Sie öffnen oder speichern, steht hier.</translation>
    </message>
    <message>
        <source>Enter opens. Delete takes an entry out of the list; the file stays.</source>
        <translation>Die Eingabetaste öffnet. „Entf“ nimmt einen Eintrag aus der Liste; die Datei bleibt.</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Beispiele</translation>
    </message>
    <message>
        <source>Enter or a double click opens a copy; the example stays as it is.</source>
        <translation>Die Eingabetaste oder ein Doppelklick öffnet eine Kopie; das Beispiel bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Unsaved work of an earlier run</source>
        <translation>Ungespeicherte Arbeit eines früheren Laufs</translation>
    </message>
    <message>
        <source>&amp;Recover it</source>
        <translation>W&amp;iederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard it</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Safeconduct ended unexpectedly. What was not saved then is still there.</source>
        <translation>Safeconduct endete unerwartet. Was damals nicht gespeichert war, ist noch da.</translation>
    </message>
</context>
<context>
    <name>safeconduct::StepList</name>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>safeconduct::SuggestionList</name>
    <message>
        <source>Previous suggestion</source>
        <translation>Voriger Vorschlag</translation>
    </message>
    <message>
        <source>Next suggestion</source>
        <translation>Nächster Vorschlag</translation>
    </message>
    <message>
        <source>A&amp;dd…</source>
        <translation>Hinzu&amp;fügen…</translation>
    </message>
    <message>
        <source>Not &amp;here</source>
        <translation>Nicht &amp;vorhanden</translation>
    </message>
    <message>
        <source>There is none here. The answer is kept in the plan.</source>
        <translation>Das gibt es hier nicht. Die Antwort bleibt im Plan.</translation>
    </message>
    <message>
        <source>Usual connections that are not listed (%1 of %2)</source>
        <translation>Übliche Verbindungen, die nicht aufgeführt sind (%1 von %2)</translation>
    </message>
    <message>
        <source>Answer: not here</source>
        <translation>Antwort: nicht vorhanden</translation>
    </message>
</context>
<context>
    <name>safeconduct::SwingTable</name>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Need
%1</source>
        <translation>Bedarf
%1</translation>
    </message>
    <message>
        <source>What the criterion counts for where the need is %1. Protection counts more the higher the need is.</source>
        <translation>Wie viel das Kriterium beim Bedarf %1 zählt. Schutz zählt umso mehr, je höher der Bedarf ist.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>worst and best of a criterion</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Points of %1</source>
        <translation>Punkte für %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::SystemDetail</name>
    <message>
        <source>Hosts</source>
        <translation>Rechner</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>Add host</source>
        <translation>Rechner hinzufügen</translation>
    </message>
    <message>
        <source>Remove hosts</source>
        <translation>Rechner entfernen</translation>
    </message>
    <message>
        <source>No hosts named</source>
        <translation>Keine Rechner benannt</translation>
    </message>
    <message>
        <source>Generated configuration needs the names and addresses of the hosts.</source>
        <translation>Erzeugte Konfiguration braucht Namen und Adressen der Rechner.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keines</translation>
    </message>
    <message>
        <source>passes TLS through</source>
        <translation>reicht TLS durch</translation>
    </message>
    <message>
        <source>ends TLS, goes on without</source>
        <translation>schließt TLS ab, dann ohne weiter</translation>
    </message>
    <message>
        <source>ends TLS, starts it anew with the same certificate</source>
        <translation>schließt TLS ab, beginnt neu mit demselben Zertifikat</translation>
    </message>
    <message>
        <source>ends TLS, starts it anew with another certificate</source>
        <translation>schließt TLS ab, beginnt neu mit einem anderen Zertifikat</translation>
    </message>
    <message>
        <source>Hosts and addresses</source>
        <translation>Rechner und Adressen</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Stands in these networks</source>
        <translation>Steht in diesen Netzen</translation>
    </message>
    <message>
        <source>Managed by us</source>
        <translation>Von uns verwaltet</translation>
    </message>
    <message>
        <source>Directory it belongs to</source>
        <translation>Verzeichnis, zu dem es gehört</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>What it can do, where you know better</source>
        <translation>Was es kann, wo Sie es besser wissen</translation>
    </message>
    <message>
        <source>Taken from product and version otherwise. What you say here goes before.</source>
        <translation>Ergibt sich sonst aus Produkt und Version. Was Sie hier sagen, geht vor.</translation>
    </message>
    <message>
        <source>by product and version</source>
        <translation>nach Produkt und Version</translation>
    </message>
    <message>
        <source>IPsec</source>
        <translation>IPsec</translation>
    </message>
    <message>
        <source>Highest TLS version</source>
        <translation>Höchste TLS-Version</translation>
    </message>
    <message>
        <source>As a proxy or load balancer</source>
        <translation>Als Proxy oder Lastverteiler</translation>
    </message>
    <message>
        <source>Client certificates</source>
        <translation>Client-Zertifikate</translation>
    </message>
    <message>
        <source>Where you know it from</source>
        <translation>Woher Sie es wissen</translation>
    </message>
</context>
<context>
    <name>safeconduct::SystemsPage</name>
    <message>
        <source>trusted</source>
        <translation>vertrauenswürdig</translation>
    </message>
    <message>
        <source>trusted to a limited degree</source>
        <translation>bedingt vertrauenswürdig</translation>
    </message>
    <message>
        <source>not trusted</source>
        <translation>nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>How far the chosen network can be trusted</source>
        <translation>Wie weit dem gewählten Netz zu trauen ist</translation>
    </message>
    <message>
        <source>Follows from its kind. Where that is not true of yours, set it here and say why.</source>
        <translation>Folgt aus seiner Art. Wo das für Ihres nicht stimmt, setzen Sie es hier und sagen Sie, warum.</translation>
    </message>
    <message>
        <source>by its kind</source>
        <translation>nach seiner Art</translation>
    </message>
    <message>
        <source>because…</source>
        <translation>weil…</translation>
    </message>
    <message>
        <source>N&amp;etworks</source>
        <translation>&amp;Netze</translation>
    </message>
    <message>
        <source>&amp;Systems</source>
        <translation>&amp;Systeme</translation>
    </message>
    <message>
        <source>&amp;Map</source>
        <translation>&amp;Karte</translation>
    </message>
    <message>
        <source>Networks and systems</source>
        <translation>Netze und Systeme</translation>
    </message>
</context>
<context>
    <name>safeconduct::WeightsDialog</name>
    <message>
        <source>As &amp;usual again</source>
        <translation>Wieder wie ü&amp;blich</translation>
    </message>
    <message>
        <source>Weights of the criteria</source>
        <translation>Gewichte der Kriterien</translation>
    </message>
    <message>
        <source>&amp;Whose view</source>
        <translation>&amp;Wessen Sicht</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>&amp;Side by side</source>
        <translation>&amp;Nebeneinander</translation>
    </message>
    <message>
        <source>Imagine everything at its worst. Which would you lift to its best &amp;first? Its lift counts 100.</source>
        <translation>Stellen Sie sich alles im schlechtesten Zustand vor. Was würden Sie &amp;zuerst auf den besten heben? Dieser Hub zählt 100.</translation>
    </message>
    <message>
        <source>&amp;Order by points</source>
        <translation>Nach Punkten &amp;ordnen</translation>
    </message>
    <message>
        <source>How much is the lift of each other one worth, in points of that? 0 is without influence.</source>
        <translation>Wie viel ist der Hub jedes anderen wert, in Punkten davon? 0 ist ohne Einfluss.</translation>
    </message>
    <message>
        <source>The usual points. The advice counts with these.</source>
        <translation>Die üblichen Punkte. Die Empfehlung rechnet mit ihnen.</translation>
    </message>
    <message>
        <source>Own points. The advice counts with these.</source>
        <translation>Eigene Punkte. Die Empfehlung rechnet mit ihnen.</translation>
    </message>
    <message>
        <source>Own points of this role, to compare with: the advice counts with those for everyone.</source>
        <translation>Eigene Punkte dieser Rolle zum Vergleich: Die Empfehlung rechnet mit denen für alle.</translation>
    </message>
    <message>
        <source>The points for everyone: this role has none of its own yet.</source>
        <translation>Die Punkte für alle: Diese Rolle hat noch keine eigenen.</translation>
    </message>
    <message>
        <source>Weights of the criteria as usual.</source>
        <translation>Gewichte der Kriterien wie üblich.</translation>
    </message>
    <message>
        <source>Weights of the criteria by own points.</source>
        <translation>Gewichte der Kriterien nach eigenen Punkten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n role(s) with points to compare with.</source>
        <translation>
            <numerusform>%1 %n Rolle mit Punkten zum Vergleich.</numerusform>
            <numerusform>%1 %n Rollen mit Punkten zum Vergleich.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::WorkFiles</name>
    <message>
        <source>Plans (*.plan.json)</source>
        <translation>Pläne (*.plan.json)</translation>
    </message>
    <message>
        <source>Dossiers (*.safeconduct)</source>
        <translation>Dossiers (*.safeconduct)</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Ungespeicherte Änderungen</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has changes that are not saved.</source>
        <translation>„%1“ hat Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>What you discard cannot be brought back.</source>
        <translation>Was Sie verwerfen, lässt sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Open a plan or a dossier</source>
        <translation>Plan oder Dossier öffnen</translation>
    </message>
    <message>
        <source>Plans and dossiers (*.plan.json *.json *.safeconduct)</source>
        <translation>Pläne und Dossiers (*.plan.json *.json *.safeconduct)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The file could not be opened</source>
        <translation>Die Datei ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>The example could not be opened</source>
        <translation>Das Beispiel ließ sich nicht öffnen</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Ungespeicherte Arbeit gefunden</translation>
    </message>
    <message>
        <source>&amp;Recover</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <translation>&amp;Später</translation>
    </message>
    <message>
        <source>The work could not be recovered</source>
        <translation>Die Arbeit ließ sich nicht wiederherstellen</translation>
    </message>
    <message>
        <source>Save dossier</source>
        <translation>Dossier speichern</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>Plan speichern</translation>
    </message>
    <message>
        <source>The dossier could not be saved</source>
        <translation>Das Dossier ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>The plan could not be saved</source>
        <translation>Der Plan ließ sich nicht speichern</translation>
    </message>
    <message>
        <source>Safeconduct ended unexpectedly. What was not saved then is still there.</source>
        <translation>Safeconduct endete unerwartet. Was damals nicht gespeichert war, ist noch da.</translation>
    </message>
</context>
<context>
    <name>safeconduct::YesNoField</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
</context>
</TS>
