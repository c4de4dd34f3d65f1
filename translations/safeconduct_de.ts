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
    <name>DifferenceDialog</name>
    <message>
        <source>Differences</source>
        <translation>Unterschiede</translation>
    </message>
    <message>
        <source>Differences, line by line</source>
        <translation>Unterschiede, Zeile für Zeile</translation>
    </message>
    <message>
        <source>A line that begins with − stands there today only, one with + in the new file only.</source>
        <translation>Eine Zeile, die mit − beginnt, steht nur heute da, eine mit + nur in der neuen Datei.</translation>
    </message>
    <message>
        <source>Differences, setting by setting</source>
        <translation>Unterschiede, Einstellung für Einstellung</translation>
    </message>
    <message>
        <source>The first %1 settings are shown.</source>
        <translation>Die ersten %1 Einstellungen werden gezeigt.</translation>
    </message>
    <message>
        <source>What is there only, nothing in the generated file sets.</source>
        <translation>Was nur dort steht, setzt nichts in der erzeugten Datei.</translation>
    </message>
    <message>
        <source>Values that look like passwords are compared, but not shown here.</source>
        <translation>Werte, die nach Passwörtern aussehen, werden verglichen, hier aber nicht gezeigt.</translation>
    </message>
    <message>
        <source>By setting</source>
        <translation>Nach Einstellungen</translation>
    </message>
    <message>
        <source>By line</source>
        <translation>Nach Zeilen</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Decides how mail connections are protected, and keeps the decision.</source>
        <translation>Entscheidet, wie Mailverbindungen geschützt werden, und hält die Entscheidung fest.</translation>
    </message>
    <message>
        <source>The knowledge that comes with the program cannot be read. Please install it anew.</source>
        <translation>Das mitgelieferte Wissen des Programms lässt sich nicht lesen. Bitte installieren Sie es neu.</translation>
    </message>
    <message>
        <source>A plan or a dossier to open; each further one gets a window of its own.</source>
        <translation>Ein Plan oder ein Dossier, das geöffnet wird; jedes weitere bekommt ein eigenes Fenster.</translation>
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
    <message>
        <source>&amp;Import what runs today…</source>
        <translation>&amp;Importieren, was heute läuft…</translation>
    </message>
    <message>
        <source>&amp;Register…</source>
        <translation>&amp;Register …</translation>
    </message>
    <message>
        <source>Search or &amp;command…</source>
        <translation>Suchen oder &amp;Befehl …</translation>
    </message>
    <message>
        <source>New &amp;window</source>
        <translation>Neues &amp;Fenster</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
</context>
<context>
    <name>RecordFormats</name>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Web page (*.html)</source>
        <translation>Webseite (*.html)</translation>
    </message>
    <message>
        <source>OpenDocument text (*.odt)</source>
        <translation>OpenDocument-Text (*.odt)</translation>
    </message>
    <message>
        <source>Markdown (*.md)</source>
        <translation>Markdown (*.md)</translation>
    </message>
    <message>
        <source>Record for programs, JSON (*.json)</source>
        <translation>Protokoll für Programme, JSON (*.json)</translation>
    </message>
    <message>
        <source>Table of the connections, CSV (*.csv)</source>
        <translation>Tabelle der Verbindungen, CSV (*.csv)</translation>
    </message>
    <message>
        <source>Security plan and plan of action, OSCAL (*.json)</source>
        <translation>Sicherheitsplan und Maßnahmenplan, OSCAL (*.json)</translation>
    </message>
    <message>
        <source>Architecture decision, MADR (*.md)</source>
        <translation>Architekturentscheidung, MADR (*.md)</translation>
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
    <message>
        <source>Shared investments</source>
        <translation>Gemeinsame Anschaffungen</translation>
    </message>
    <message>
        <source>Used by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>Connections whose recommended option takes it</source>
        <translation>Verbindungen, deren empfohlene Möglichkeit sie nimmt</translation>
    </message>
    <message>
        <source>Add investment</source>
        <translation>Anschaffung hinzufügen</translation>
    </message>
    <message>
        <source>Remove investments</source>
        <translation>Anschaffungen entfernen</translation>
    </message>
    <message>
        <source>What is there already that many connections can share?</source>
        <translation>Was ist schon da, das viele Verbindungen teilen können?</translation>
    </message>
    <message>
        <source>A certification authority, gateways at which tunnels end, group policy, a signed DNS zone: what you list here is not counted as a cost again. What would have to be bought or built stands on the page Protection, under All connections together.</source>
        <translation>Eine Zertifizierungsstelle, Gateways, an denen Tunnel enden, Gruppenrichtlinien, eine signierte DNS-Zone: Was Sie hier aufführen, wird nicht noch einmal als Kosten gezählt. Was zu kaufen oder zu bauen wäre, steht auf der Seite Schutz unter Alle Verbindungen zusammen.</translation>
    </message>
    <message>
        <source>Active Directory group policy, VPN gateways of all sites</source>
        <translation>Gruppenrichtlinien von Active Directory, VPN-Gateways aller Standorte</translation>
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
        <source>The archive has %L1 entries; at most %L2 are read.</source>
        <translation>Das Archiv hat %L1 Einträge; höchstens %L2 werden gelesen.</translation>
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
        <source>%1: usable, %Ln connection(s).</source>
        <translation>
            <numerusform>%1: brauchbar, %Ln Verbindung.</numerusform>
            <numerusform>%1: brauchbar, %Ln Verbindungen.</numerusform>
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
        <source>%Ln point(s) are still open.</source>
        <translation>
            <numerusform>%Ln Punkt ist noch offen.</numerusform>
            <numerusform>%Ln Punkte sind noch offen.</numerusform>
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
        <source>Mail</source>
        <translation>Mail</translation>
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
        <source>The plan has %L1 connections; at most %L2 are handled.</source>
        <translation>Der Plan hat %L1 Verbindungen; höchstens %L2 werden bearbeitet.</translation>
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
        <source>%L1 hosts are named, but &quot;count&quot; says %L2.</source>
        <translation>%L1 Rechner sind benannt, „count“ nennt aber %L2.</translation>
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
        <source>Choose the register&apos;s own file.</source>
        <translation>Wählen Sie die eigene Datei des Registers.</translation>
    </message>
    <message>
        <source>This register was made by a later version of Safeconduct.</source>
        <translation>Dieses Register legte eine spätere Version von Safeconduct an.</translation>
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
        <source>%L1 of %L2 decided</source>
        <translation>%L1 von %L2 entschieden</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>a step of the work</comment>
        <translation>vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>things to do</comment>
        <translation>
            <numerusform>%Ln fehlt</numerusform>
            <numerusform>%Ln fehlen</numerusform>
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
        <source>%Ln connection(s) undecided</source>
        <translation>
            <numerusform>%Ln Verbindung nicht entschieden</numerusform>
            <numerusform>%Ln Verbindungen nicht entschieden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) without a permissible option</source>
        <translation>
            <numerusform>%Ln Verbindung ohne zulässige Möglichkeit</numerusform>
            <numerusform>%Ln Verbindungen ohne zulässige Möglichkeit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deviation(s) without a reason</source>
        <translation>
            <numerusform>%Ln Abweichung ohne Begründung</numerusform>
            <numerusform>%Ln Abweichungen ohne Begründung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risk(s) that nobody has accepted</source>
        <translation>
            <numerusform>%Ln Risiko, das niemand übernommen hat</numerusform>
            <numerusform>%Ln Risiken, die niemand übernommen hat</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) without an owner</source>
        <translation>
            <numerusform>%Ln übernommenes Risiko ohne Träger</numerusform>
            <numerusform>%Ln übernommene Risiken ohne Träger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) without an end date</source>
        <translation>
            <numerusform>%Ln übernommenes Risiko ohne Enddatum</numerusform>
            <numerusform>%Ln übernommene Risiken ohne Enddatum</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) run out</source>
        <translation>
            <numerusform>%Ln übernommenes Risiko läuft ab</numerusform>
            <numerusform>%Ln übernommene Risiken laufen ab</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) without a name</source>
        <translation>
            <numerusform>%Ln Rolle ohne Namen</numerusform>
            <numerusform>%Ln Rollen ohne Namen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen option(s) can no longer be had</source>
        <translation>
            <numerusform>%Ln gewählte Möglichkeit ist nicht mehr zu haben</numerusform>
            <numerusform>%Ln gewählte Möglichkeiten sind nicht mehr zu haben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) not answered</source>
        <translation>
            <numerusform>%Ln Frage nicht beantwortet</numerusform>
            <numerusform>%Ln Fragen nicht beantwortet</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing: the decision can be proposed.</source>
        <translation>Nichts fehlt: Die Entscheidung kann vorgeschlagen werden.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message>
        <source>not complete yet</source>
        <comment>a step of the work</comment>
        <translation>noch nicht vollständig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in the plan: no advice until they are corrected</source>
        <translation>
            <numerusform>%Ln Fehler im Plan: keine Empfehlung, bis er berichtigt ist</numerusform>
            <numerusform>%Ln Fehler im Plan: keine Empfehlung, bis sie berichtigt sind</numerusform>
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
        <source>%Ln system(s)</source>
        <translation>
            <numerusform>%Ln System</numerusform>
            <numerusform>%Ln Systeme</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln Verbindung</numerusform>
            <numerusform>%Ln Verbindungen</numerusform>
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
    <message>
        <source>WireGuard&apos;s files cannot hold this text: they know no quotes.</source>
        <translation>Dateien von WireGuard können diesen Text nicht enthalten: Sie kennen keine Anführungszeichen.</translation>
    </message>
    <message>
        <source>Use letters, digits, hyphens and dots.</source>
        <translation>Verwenden Sie Buchstaben, Ziffern, Bindestriche und Punkte.</translation>
    </message>
    <message>
        <source>This is too long for one string of a DNS record.</source>
        <translation>Das ist zu lang für eine Zeichenkette eines DNS-Eintrags.</translation>
    </message>
    <message>
        <source>Use at most 255 characters.</source>
        <translation>Höchstens 255 Zeichen verwenden.</translation>
    </message>
    <message>
        <source>A key&apos;s user ID would take a part of this name for an address.</source>
        <translation>In der Benutzer-ID eines Schlüssels würde ein Teil dieses Namens für eine Adresse gehalten.</translation>
    </message>
    <message>
        <source>Write the name without @, quotes, backslashes and brackets.</source>
        <translation>Schreiben Sie den Namen ohne @, Anführungszeichen, umgekehrte Schrägstriche und Klammern.</translation>
    </message>
    <message>
        <source>Write a dossier&apos;s record in another form</source>
        <translation>Das Protokoll eines Dossiers in anderer Form schreiben</translation>
    </message>
    <message>
        <source>Sign what happens to a record, or a trust list</source>
        <translation>Unterschreiben, was mit einem Protokoll geschieht, oder eine Vertrauensliste</translation>
    </message>
    <message>
        <source>A dossier (file or folder), or a trust list</source>
        <translation>Ein Dossier (Datei oder Ordner) oder eine Vertrauensliste</translation>
    </message>
    <message>
        <source>Read the key&apos;s password from this file descriptor instead of asking</source>
        <translation>Das Passwort des Schlüssels von diesem Dateideskriptor lesen, statt danach zu fragen</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <source>A remark, or the reason</source>
        <translation>Eine Bemerkung oder der Grund</translation>
    </message>
    <message>
        <source>The host that was configured (implemented)</source>
        <translation>Der eingerichtete Rechner (implemented)</translation>
    </message>
    <message>
        <source>File with what the verify step printed there (implemented)</source>
        <translation>Datei mit der Ausgabe des Prüfschritts dort (implemented)</translation>
    </message>
    <message>
        <source>When to look at it again (confirm)</source>
        <translation>Wann es wieder anzusehen ist (confirm)</translation>
    </message>
    <message>
        <source>Where a signed trust list goes</source>
        <translation>Wohin eine unterschriebene Vertrauensliste kommt</translation>
    </message>
    <message>
        <source>Say what a dossier proves, by whom, and what not</source>
        <translation>Sagen, was ein Dossier beweist, durch wen, und was nicht</translation>
    </message>
    <message>
        <source>A dossier (file or folder)</source>
        <translation>Ein Dossier (Datei oder Ordner)</translation>
    </message>
    <message>
        <source>Certificates (PEM), or a signed trust list; without it only integrity is proved</source>
        <translation>Zertifikate (PEM) oder eine unterschriebene Vertrauensliste; ohne sie ist nur die Unversehrtheit bewiesen</translation>
    </message>
    <message>
        <source>The last event that was written down</source>
        <translation>Das letzte Ereignis, das notiert wurde</translation>
    </message>
    <message>
        <source>Make one file of a dossier&apos;s folder</source>
        <translation>Aus dem Ordner eines Dossiers eine Datei machen</translation>
    </message>
    <message>
        <source>A folder that unpack made</source>
        <translation>Ein Ordner, den unpack angelegt hat</translation>
    </message>
    <message>
        <source>The dossier to write (*.safeconduct)</source>
        <translation>Das zu schreibende Dossier (*.safeconduct)</translation>
    </message>
    <message>
        <source>Make a folder of a dossier, as for git</source>
        <translation>Aus einem Dossier einen Ordner machen, etwa für Git</translation>
    </message>
    <message>
        <source>A dossier (*.safeconduct)</source>
        <translation>Ein Dossier (*.safeconduct)</translation>
    </message>
    <message>
        <source>The form: %1</source>
        <translation>Die Form: %1</translation>
    </message>
    <message>
        <source>The file to write</source>
        <translation>Die Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>Compare two plans or dossiers by what they mean</source>
        <translation>Zwei Pläne oder Dossiers nach ihrem Sinn vergleichen</translation>
    </message>
    <message>
        <source>Answer as a web page</source>
        <translation>Als Webseite antworten</translation>
    </message>
    <message>
        <source>Advise again on a decision: does it still stand?</source>
        <translation>Über eine Entscheidung neu beraten: Gilt sie noch?</translation>
    </message>
    <message>
        <source>The plan as it is today, instead of the dossier&apos;s</source>
        <translation>Der Plan, wie er heute ist, statt dem des Dossiers</translation>
    </message>
    <message>
        <source>Look for what is wrong or weak in a decision</source>
        <translation>Nach Fehlern und Schwächen einer Entscheidung suchen</translation>
    </message>
    <message>
        <source>Answer as SARIF 2.1.0</source>
        <translation>Als SARIF 2.1.0 antworten</translation>
    </message>
    <message>
        <source>Keep all records of an organisation</source>
        <translation>Alle Protokolle einer Organisation aufbewahren</translation>
    </message>
    <message>
        <source>Add dossiers; a known one keeps its number</source>
        <translation>Dossiers aufnehmen; ein bekanntes behält seine Nummer</translation>
    </message>
    <message>
        <source>Dossiers (*.safeconduct)</source>
        <translation>Dossiers (*.safeconduct)</translation>
    </message>
    <message>
        <source>List all records, newest first</source>
        <translation>Alle Protokolle auflisten, das neueste zuerst</translation>
    </message>
    <message>
        <source>Find records that hold all words</source>
        <translation>Protokolle finden, in denen alle Wörter stehen</translation>
    </message>
    <message>
        <source>Words, or how they begin</source>
        <translation>Wörter oder Wortanfänge</translation>
    </message>
    <message>
        <source>Take a record&apos;s dossier out</source>
        <translation>Das Dossier eines Protokolls herausholen</translation>
    </message>
    <message>
        <source>The record&apos;s number in the register</source>
        <translation>Die Nummer des Protokolls im Register</translation>
    </message>
    <message>
        <source>List records whose review is due</source>
        <translation>Protokolle auflisten, deren Prüfung fällig ist</translation>
    </message>
    <message>
        <source>Due within so many days as well</source>
        <translation>Auch was binnen so vieler Tage fällig wird</translation>
    </message>
    <message>
        <source>Write them as a calendar instead</source>
        <translation>Sie stattdessen als Kalender schreiben</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>Tatsachen</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Empfehlung</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Wahl</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>Konfiguration</translation>
    </message>
    <message>
        <source>Status and review</source>
        <translation>Stand und Prüfung</translation>
    </message>
    <message>
        <source>Nothing is different.</source>
        <translation>Es gibt keinen Unterschied.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Nachher</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>This version of the program computes other numbers from the dossier than it holds.</source>
        <translation>Diese Programmversion errechnet aus dem Dossier andere Zahlen, als darin stehen.</translation>
    </message>
    <message>
        <source>Use the version %1 that wrote it, or take record.html out of the dossier.</source>
        <translation>Verwenden Sie die Version %1, die es geschrieben hat, oder entnehmen Sie dem Dossier record.html.</translation>
    </message>
    <message>
        <source>Review of the decision &quot;%1&quot;</source>
        <translation>Prüfung der Entscheidung „%1“</translation>
    </message>
    <message>
        <source>There is no register here.</source>
        <translation>Hier ist kein Register.</translation>
    </message>
    <message>
        <source>The numbers of the record come out again.</source>
        <translation>Die Zahlen des Protokolls ergeben sich wieder.</translation>
    </message>
    <message>
        <source>The numbers of the record do not come out again.</source>
        <translation>Die Zahlen des Protokolls ergeben sich nicht wieder.</translation>
    </message>
    <message>
        <source>Every choice stands.</source>
        <translation>Jede Wahl gilt noch.</translation>
    </message>
    <message>
        <source>No risk is accepted and nothing is open: OSCAL has no plan of action without an item.</source>
        <translation>Kein Risiko ist übernommen und nichts ist offen: OSCAL kennt keinen Maßnahmenplan ohne Eintrag.</translation>
    </message>
    <message>
        <source>There is nothing to do: the security plan alone says everything.</source>
        <translation>Es ist nichts zu tun: Der Sicherheitsplan allein sagt alles.</translation>
    </message>
    <message>
        <source>No control with an OSCAL catalogue is touched: OSCAL has no system security plan without one.</source>
        <translation>Keine Anforderung mit OSCAL-Katalog ist berührt: OSCAL kennt keinen Sicherheitsplan ohne eine.</translation>
    </message>
    <message>
        <source>Export the record in another format.</source>
        <translation>Exportieren Sie das Protokoll in einem anderen Format.</translation>
    </message>
    <message>
        <source>The plan names no information: OSCAL has no system security plan without one.</source>
        <translation>Der Plan nennt keine Informationen: OSCAL kennt keinen Sicherheitsplan ohne sie.</translation>
    </message>
    <message>
        <source>Say in the plan what the connections carry.</source>
        <translation>Geben Sie im Plan an, was die Verbindungen übertragen.</translation>
    </message>
    <message>
        <source>The plan names no role: OSCAL has no system security plan without a user.</source>
        <translation>Der Plan nennt keine Rolle: OSCAL kennt keinen Sicherheitsplan ohne Benutzer.</translation>
    </message>
    <message>
        <source>Name in the plan who takes part.</source>
        <translation>Benennen Sie im Plan die Beteiligten.</translation>
    </message>
    <message>
        <source>An option that a rule speaks against was chosen without an accepted risk.</source>
        <translation>Eine Möglichkeit, gegen die eine Regel spricht, wurde ohne übernommenes Risiko gewählt.</translation>
    </message>
    <message>
        <source>The accepted risk has no owner or no end date.</source>
        <translation>Das übernommene Risiko hat keinen Verantwortlichen oder kein Enddatum.</translation>
    </message>
    <message>
        <source>The acceptance ends before the day it was decided.</source>
        <translation>Die Übernahme endet vor dem Tag der Entscheidung.</translation>
    </message>
    <message>
        <source>The acceptance of the risk ended on %1.</source>
        <translation>Die Übernahme des Risikos endete am %1.</translation>
    </message>
    <message>
        <source>The acceptance of the risk ends on %1.</source>
        <translation>Die Übernahme des Risikos endet am %1.</translation>
    </message>
    <message>
        <source>The acceptance lasts longer than the support of a product at its ends, which ends on %1.</source>
        <translation>Die Übernahme dauert länger als die Unterstützung eines Produkts an den Enden, die am %1 endet.</translation>
    </message>
    <message>
        <source>The choice differs from the advice without a reason.</source>
        <translation>Die Wahl weicht ohne Begründung von der Empfehlung ab.</translation>
    </message>
    <message>
        <source>Folder for its entries</source>
        <translation>Ordner für seine Einträge</translation>
    </message>
    <message>
        <source>The key needs a password, and there is no terminal to ask on.</source>
        <translation>Der Schlüssel braucht ein Passwort, und es gibt kein Terminal, um danach zu fragen.</translation>
    </message>
    <message>
        <source>Run this in a terminal, or hand the password over by --password-fd.</source>
        <translation>Starten Sie dies in einem Terminal, oder übergeben Sie das Passwort mit --password-fd.</translation>
    </message>
    <message>
        <source>No password can be read from descriptor %1.</source>
        <translation>Von Deskriptor %1 lässt sich kein Passwort lesen.</translation>
    </message>
    <message>
        <source>Open it for reading, for example by 3&lt;FILE.</source>
        <translation>Öffnen Sie ihn zum Lesen, zum Beispiel mit 3&lt;DATEI.</translation>
    </message>
    <message>
        <source>Password of %1:</source>
        <translation>Passwort von %1:</translation>
    </message>
    <message>
        <source>Signed: %1, by %2</source>
        <translation>Unterschrieben: %1, von %2</translation>
    </message>
    <message>
        <source>Status: %1</source>
        <translation>Status: %1</translation>
    </message>
    <message>
        <source>Last event: %1 (write it down elsewhere: verify --head finds by it that the end was cut off)</source>
        <translation>Letztes Ereignis: %1 (notieren Sie es an anderer Stelle: verify --head erkennt daran, wenn das Ende abgeschnitten wurde)</translation>
    </message>
    <message>
        <source>A signed trust list is a new file.</source>
        <translation>Eine unterschriebene Vertrauensliste ist eine neue Datei.</translation>
    </message>
    <message>
        <source>Say where to write it, by --out FILE.</source>
        <translation>Sagen Sie mit --out DATEI, wohin sie geschrieben wird.</translation>
    </message>
    <message>
        <source>To sign a dossier, say --event, --by and --role.</source>
        <translation>Um ein Dossier zu unterschreiben, geben Sie --event, --by und --role an.</translation>
    </message>
    <message>
        <source>%1. %2, %3 UTC, by &quot;%4&quot; as %5</source>
        <translation>%1. %2, %3 UTC, durch „%4“ als %5</translation>
    </message>
    <message>
        <source>, on %1</source>
        <comment>host</comment>
        <translation>, auf %1</translation>
    </message>
    <message>
        <source>does not hold</source>
        <translation>hält nicht</translation>
    </message>
    <message>
        <source>proved: signed by %1, who is a deputy in this role by the list of %2</source>
        <translation>bewiesen: unterschrieben mit %1, Vertretung in dieser Rolle laut Liste von %2</translation>
    </message>
    <message>
        <source>proved: signed by %1, who has this role by the list of %2</source>
        <translation>bewiesen: unterschrieben mit %1, in dieser Rolle laut Liste von %2</translation>
    </message>
    <message>
        <source>proved: signed by %1; not proved: the role</source>
        <translation>bewiesen: unterschrieben mit %1; nicht bewiesen: die Rolle</translation>
    </message>
    <message>
        <source>proved: unchanged since the key of %1 signed it; not proved: whose key that is, and the role</source>
        <translation>bewiesen: unverändert, seit der Schlüssel von %1 es unterschrieben hat; nicht bewiesen: wem der Schlüssel gehört, und die Rolle</translation>
    </message>
    <message>
        <source>Changed since it was signed: %1.</source>
        <translation>Seit der Unterschrift geändert: %1.</translation>
    </message>
    <message>
        <source>What is here now has not been approved: it needs a new approval.</source>
        <translation>Was jetzt vorliegt, ist nicht gebilligt: Es braucht eine neue Zustimmung.</translation>
    </message>
    <message>
        <source>Newer knowledge or another program; decision, configuration and advice are the same.</source>
        <translation>Neueres Wissen oder ein anderes Programm; Entscheidung, Konfiguration und Rat sind gleich geblieben.</translation>
    </message>
    <message>
        <source>The trust list was signed by %1: it proves as much as you trust that signer.</source>
        <translation>Die Vertrauensliste ist mit %1 unterschrieben: Sie beweist so viel, wie Sie dieser Unterschrift vertrauen.</translation>
    </message>
    <message>
        <source>Status on %1: %2</source>
        <translation>Status am %1: %2</translation>
    </message>
    <message>
        <source>Still to accept their risk: %1.</source>
        <translation>Müssen ihr Risiko noch annehmen: %1.</translation>
    </message>
    <message>
        <source>One and the same person proposed and accepted.</source>
        <translation>Ein und dieselbe Person hat vorgeschlagen und angenommen.</translation>
    </message>
    <message>
        <source>Whole: every entry is as its manifest says, and packed the one way.</source>
        <translation>Unversehrt: Jeder Eintrag ist, wie das Manifest sagt, und auf die eine Art gepackt.</translation>
    </message>
    <message>
        <source>Not whole:</source>
        <translation>Nicht unversehrt:</translation>
    </message>
    <message>
        <source>Nobody has signed this dossier: who made it, and who decided, is not proved.</source>
        <translation>Niemand hat dieses Dossier unterschrieben: Wer es gemacht und wer entschieden hat, ist nicht bewiesen.</translation>
    </message>
    <message>
        <source>Only integrity was checked: name certificates or a signed trust list by --trust to know who signed.</source>
        <translation>Nur die Unversehrtheit wurde geprüft: Nennen Sie mit --trust Zertifikate oder eine unterschriebene Vertrauensliste, um zu erfahren, wer unterschrieben hat.</translation>
    </message>
    <message>
        <source>Sign with a certificate for signatures, for example one for S/MIME.</source>
        <translation>Unterschreiben Sie mit einem Zertifikat für Unterschriften, zum Beispiel einem für S/MIME.</translation>
    </message>
    <message>
        <source>The certificate&apos;s extensions are damaged.</source>
        <translation>Die Erweiterungen des Zertifikats sind beschädigt.</translation>
    </message>
    <message>
        <source>The certificate has a critical extension that this program does not know.</source>
        <translation>Das Zertifikat hat eine kritische Erweiterung, die dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>The certificate&apos;s key usage allows no signatures.</source>
        <translation>Die Schlüsselverwendung des Zertifikats erlaubt keine Unterschriften.</translation>
    </message>
    <message>
        <source>The certificate is for another purpose: its extended key usage names neither e-mail protection nor document signing.</source>
        <translation>Das Zertifikat ist für einen anderen Zweck: Seine erweiterte Schlüsselverwendung nennt weder E-Mail-Schutz noch Dokumentensignatur.</translation>
    </message>
    <message>
        <source>Fetch the file again from its owner, or have it signed anew.</source>
        <translation>Holen Sie die Datei noch einmal von ihrem Besitzer, oder lassen Sie sie neu unterschreiben.</translation>
    </message>
    <message>
        <source>This is no signature, or it is damaged.</source>
        <translation>Das ist keine Signatur, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>A signature must have exactly one signer.</source>
        <translation>Eine Signatur muss genau einen Unterzeichner haben.</translation>
    </message>
    <message>
        <source>The signature holds parts that nobody signed.</source>
        <translation>Die Signatur enthält Teile, die niemand unterschrieben hat.</translation>
    </message>
    <message>
        <source>The signature holds more than %1 certificates.</source>
        <translation>Die Signatur enthält mehr als %1 Zertifikate.</translation>
    </message>
    <message>
        <source>The signature is larger than 256 KiB.</source>
        <translation>Die Signatur ist größer als 256 KiB.</translation>
    </message>
    <message>
        <source>The signature does not match what it stands for.</source>
        <translation>Die Signatur passt nicht zu dem, wofür sie steht.</translation>
    </message>
    <message>
        <source>The signature is not bound to its certificate.</source>
        <translation>Die Signatur ist nicht an ihr Zertifikat gebunden.</translation>
    </message>
    <message>
        <source>The signature rests on a digest that is broken.</source>
        <translation>Die Signatur beruht auf einem gebrochenen Hashverfahren.</translation>
    </message>
    <message>
        <source>A certificate had expired at the time of signing.</source>
        <translation>Ein Zertifikat war zum Zeitpunkt der Unterschrift abgelaufen.</translation>
    </message>
    <message>
        <source>A certificate was not yet valid at the time of signing.</source>
        <translation>Ein Zertifikat war zum Zeitpunkt der Unterschrift noch nicht gültig.</translation>
    </message>
    <message>
        <source>The certificate does not come from one of the certificates that you trust.</source>
        <translation>Das Zertifikat stammt von keinem der Zertifikate, denen Sie vertrauen.</translation>
    </message>
    <message>
        <source>The chain of certificates does not hold: %1.</source>
        <translation>Die Zertifikatskette hält nicht: %1.</translation>
    </message>
    <message>
        <source>The signed file is larger than 4 MiB.</source>
        <translation>Die unterschriebene Datei ist größer als 4 MiB.</translation>
    </message>
    <message>
        <source>The signature cannot be made: %1.</source>
        <translation>Die Signatur lässt sich nicht erstellen: %1.</translation>
    </message>
    <message>
        <source>Sign with another key.</source>
        <translation>Unterschreiben Sie mit einem anderen Schlüssel.</translation>
    </message>
    <message>
        <source>The password does not open the key.</source>
        <translation>Das Passwort öffnet den Schlüssel nicht.</translation>
    </message>
    <message>
        <source>Type the password that the key was stored with.</source>
        <translation>Geben Sie das Passwort ein, mit dem der Schlüssel gespeichert wurde.</translation>
    </message>
    <message>
        <source>The file is too large for a key or certificates.</source>
        <translation>Die Datei ist zu groß für einen Schlüssel oder Zertifikate.</translation>
    </message>
    <message>
        <source>The key does not belong to the certificate.</source>
        <translation>Der Schlüssel gehört nicht zum Zertifikat.</translation>
    </message>
    <message>
        <source>Give the signer&apos;s own certificate first, and its key.</source>
        <translation>Geben Sie zuerst das eigene Zertifikat des Unterzeichners an und dessen Schlüssel.</translation>
    </message>
    <message>
        <source>There is no usable private key here: %1.</source>
        <translation>Hier ist kein brauchbarer privater Schlüssel: %1.</translation>
    </message>
    <message>
        <source>Give a private key in PEM form.</source>
        <translation>Geben Sie einen privaten Schlüssel in PEM-Form an.</translation>
    </message>
    <message>
        <source>This is no PKCS#12 file with a key and its certificate.</source>
        <translation>Das ist keine PKCS#12-Datei mit einem Schlüssel und seinem Zertifikat.</translation>
    </message>
    <message>
        <source>Export key and certificate anew, and give that file.</source>
        <translation>Exportieren Sie Schlüssel und Zertifikat neu, und geben Sie diese Datei an.</translation>
    </message>
    <message>
        <source>This is for the role administrator.</source>
        <translation>Das ist Sache der Rolle administrator.</translation>
    </message>
    <message>
        <source>This is for the roles administrator, it-security-officer, head-of-it and management.</source>
        <translation>Das ist Sache der Rollen administrator, it-security-officer, head-of-it und management.</translation>
    </message>
    <message>
        <source>This is for the roles head-of-it and it-security-officer.</source>
        <translation>Das ist Sache der Rollen head-of-it und it-security-officer.</translation>
    </message>
    <message>
        <source>This is for the roles head-of-it and it-security-officer, and for owners of a risk that is accepted.</source>
        <translation>Das ist Sache der Rollen head-of-it und it-security-officer und derer, die ein angenommenes Risiko tragen.</translation>
    </message>
    <message>
        <source>This is for the person who proposed.</source>
        <translation>Das ist Sache der Person, die vorgeschlagen hat.</translation>
    </message>
    <message>
        <source>This record is closed: make a new one.</source>
        <translation>Dieses Protokoll ist abgeschlossen: Legen Sie ein neues an.</translation>
    </message>
    <message>
        <source>Possible now: %1.</source>
        <translation>Jetzt möglich: %1.</translation>
    </message>
    <message>
        <source>What was proposed has changed since.</source>
        <translation>Was vorgeschlagen wurde, hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Propose it again.</source>
        <translation>Schlagen Sie es erneut vor.</translation>
    </message>
    <message>
        <source>What was approved has changed since.</source>
        <translation>Was gebilligt wurde, hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the role &quot;%2&quot; may not do &quot;%3&quot;.</source>
        <translation>„%1“ darf in der Rolle „%2“ nicht „%3“.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; needs a reason.</source>
        <translation>„%1“ braucht einen Grund.</translation>
    </message>
    <message>
        <source>Say why, in the comment.</source>
        <translation>Sagen Sie im Kommentar, warum.</translation>
    </message>
    <message>
        <source>A confirmation needs the day of the next review.</source>
        <translation>Eine Bestätigung braucht den Tag der nächsten Überprüfung.</translation>
    </message>
    <message>
        <source>Give a day after today.</source>
        <translation>Nennen Sie einen Tag nach heute.</translation>
    </message>
    <message>
        <source>There is no event &quot;%1&quot;.</source>
        <translation>Ein Ereignis „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The event lies before the one it follows.</source>
        <translation>Das Ereignis liegt vor dem, auf das es folgt.</translation>
    </message>
    <message>
        <source>Check the clock of this computer.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not follow on the status &quot;%2&quot;.</source>
        <translation>„%1“ folgt nicht auf den Status „%2“.</translation>
    </message>
    <message>
        <source>This event was signed as number %1: events were reordered or repeated.</source>
        <translation>Dieses Ereignis wurde als Nummer %1 unterschrieben: Ereignisse wurden umgestellt oder wiederholt.</translation>
    </message>
    <message>
        <source>This event does not follow the one before it: events were dropped, reordered or exchanged.</source>
        <translation>Dieses Ereignis folgt nicht auf das davor: Ereignisse wurden weggelassen, umgestellt oder vertauscht.</translation>
    </message>
    <message>
        <source>This event lies before the one it follows.</source>
        <translation>Dieses Ereignis liegt vor dem, auf das es folgt.</translation>
    </message>
    <message>
        <source>This event has no signature.</source>
        <translation>Dieses Ereignis hat keine Signatur.</translation>
    </message>
    <message>
        <source>The entry &quot;%1&quot; continues no chain of events: an event was dropped.</source>
        <translation>Der Eintrag „%1“ setzt keine Kette von Ereignissen fort: Ein Ereignis wurde weggelassen.</translation>
    </message>
    <message>
        <source>The choice leaves a risk that nobody has accepted.</source>
        <translation>Die Wahl lässt ein Risiko, das niemand angenommen hat.</translation>
    </message>
    <message>
        <source>Accept the risk, with owner, end and reason, or choose another option.</source>
        <translation>Nehmen Sie das Risiko an, mit Verantwortlichem, Ende und Grund, oder wählen Sie eine andere Option.</translation>
    </message>
    <message>
        <source>The accepted risk has no owner.</source>
        <translation>Das angenommene Risiko hat keinen Verantwortlichen.</translation>
    </message>
    <message>
        <source>Name the person who takes it.</source>
        <translation>Nennen Sie die Person, die es trägt.</translation>
    </message>
    <message>
        <source>The accepted risk has no end date.</source>
        <translation>Das angenommene Risiko hat kein Enddatum.</translation>
    </message>
    <message>
        <source>Say until when it is accepted.</source>
        <translation>Sagen Sie, bis wann es angenommen ist.</translation>
    </message>
    <message>
        <source>The acceptance of the risk has ended.</source>
        <translation>Die Annahme des Risikos ist abgelaufen.</translation>
    </message>
    <message>
        <source>Accept it anew with a later end, or choose another option.</source>
        <translation>Nehmen Sie es mit späterem Ende neu an, oder wählen Sie eine andere Option.</translation>
    </message>
    <message>
        <source>The accepted risk has no reason.</source>
        <translation>Das angenommene Risiko hat keinen Grund.</translation>
    </message>
    <message>
        <source>Say why it is taken.</source>
        <translation>Sagen Sie, warum es getragen wird.</translation>
    </message>
    <message>
        <source>Nobody has decided on this connection.</source>
        <translation>Über diese Verbindung hat niemand entschieden.</translation>
    </message>
    <message>
        <source>A need above normal, and nothing protects it on an open network.</source>
        <translation>Erhöhter Schutzbedarf, und in einem offenen Netz schützt nichts.</translation>
    </message>
    <message>
        <source>There was no clear winner.</source>
        <translation>Es gab keinen klaren Sieger.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; stops as much and costs less.</source>
        <translation>„%1“ schützt ebenso und kostet weniger.</translation>
    </message>
    <message>
        <source>The plan does not need this connection, and it stays switched on.</source>
        <translation>Der Plan braucht diese Verbindung nicht, und sie bleibt eingeschaltet.</translation>
    </message>
    <message>
        <source>The events are not in order: &quot;%1&quot; of %2.</source>
        <translation>Die Ereignisse sind nicht in Ordnung: „%1“ vom %2.</translation>
    </message>
    <message>
        <source>%1 proposed and accepted the decision.</source>
        <translation>%1 hat die Entscheidung vorgeschlagen und angenommen.</translation>
    </message>
    <message>
        <source>The review was due on %1.</source>
        <translation>Die Prüfung war am %1 fällig.</translation>
    </message>
    <message>
        <source>The configuration differs from what the chosen option gives: %1</source>
        <translation>Die Konfiguration weicht von dem ab, was die gewählte Möglichkeit ergibt: %1</translation>
    </message>
    <message>
        <source>A need above normal, and the configuration of &quot;%1&quot; was proved by documentation only.</source>
        <translation>Erhöhter Schutzbedarf, und die Konfiguration von „%1“ ist nur durch die Dokumentation belegt.</translation>
    </message>
    <message>
        <source>The support of %1 ends or ended on %2.</source>
        <translation>Die Unterstützung von %1 endet oder endete am %2.</translation>
    </message>
    <message>
        <source>The knowledge of the record is of %1, older than a year.</source>
        <translation>Das Wissen des Protokolls ist vom %1, älter als ein Jahr.</translation>
    </message>
    <message>
        <source>The cryptographic policy &quot;%1&quot; has changed: edition %2 then, %3 today.</source>
        <translation>Die kryptographische Vorgabe „%1“ hat sich geändert: damals Ausgabe %2, heute %3.</translation>
    </message>
    <message>
        <source>No assumption on costs was replaced by a figure of one&apos;s own.</source>
        <translation>Keine Kostenannahme wurde durch eine eigene Zahl ersetzt.</translation>
    </message>
    <message>
        <source>Nobody has confirmed the weights of the criteria.</source>
        <translation>Niemand hat die Gewichte der Kriterien bestätigt.</translation>
    </message>
    <message>
        <source>The shared investment &quot;%1&quot; serves this connection alone.</source>
        <translation>Die gemeinsame Anschaffung „%1“ dient nur dieser Verbindung.</translation>
    </message>
    <message>
        <source>connection without decision</source>
        <translation>Verbindung ohne Entscheidung</translation>
    </message>
    <message>
        <source>option chosen against a rule without accepted risk</source>
        <translation>gegen eine Regel gewählt, ohne übernommenes Risiko</translation>
    </message>
    <message>
        <source>accepted risk without owner or end date</source>
        <translation>übernommenes Risiko ohne Verantwortlichen oder Enddatum</translation>
    </message>
    <message>
        <source>deviation from the advice without reason</source>
        <translation>Abweichung von der Empfehlung ohne Begründung</translation>
    </message>
    <message>
        <source>events out of order</source>
        <translation>Ereignisse nicht in Ordnung</translation>
    </message>
    <message>
        <source>acceptance ends before it was decided</source>
        <translation>Übernahme endet vor der Entscheidung</translation>
    </message>
    <message>
        <source>configuration differs from what the chosen option gives</source>
        <translation>Konfiguration weicht von der gewählten Möglichkeit ab</translation>
    </message>
    <message>
        <source>acceptance expired</source>
        <translation>Übernahme abgelaufen</translation>
    </message>
    <message>
        <source>product out of support, or soon</source>
        <translation>Produkt nicht mehr oder bald nicht mehr unterstützt</translation>
    </message>
    <message>
        <source>cryptographic policy no longer current</source>
        <translation>kryptographische Vorgabe nicht mehr aktuell</translation>
    </message>
    <message>
        <source>assumptions on costs never edited</source>
        <translation>Kostenannahmen nie bearbeitet</translation>
    </message>
    <message>
        <source>weights never confirmed</source>
        <translation>Gewichte nie bestätigt</translation>
    </message>
    <message>
        <source>same person proposed and accepted</source>
        <translation>von derselben Person vorgeschlagen und angenommen</translation>
    </message>
    <message>
        <source>role without a name</source>
        <translation>Rolle ohne Namen</translation>
    </message>
    <message>
        <source>reason too short or repeated</source>
        <translation>Begründung zu kurz oder wiederholt</translation>
    </message>
    <message>
        <source>cheaper option with the same protection</source>
        <translation>günstigere Möglichkeit mit gleichem Schutz</translation>
    </message>
    <message>
        <source>shared investment for one connection</source>
        <translation>gemeinsame Anschaffung für eine Verbindung</translation>
    </message>
    <message>
        <source>unused service still on</source>
        <translation>ungenutzter Dienst noch eingeschaltet</translation>
    </message>
    <message>
        <source>acceptance ends soon</source>
        <translation>Übernahme endet bald</translation>
    </message>
    <message>
        <source>The numbers of the record could not be computed again: the method of then is no longer in this program.</source>
        <translation>Die Zahlen des Protokolls konnten nicht wieder errechnet werden: Das Verfahren von damals ist nicht mehr im Programm.</translation>
    </message>
    <message>
        <source>The support of %1 ended on %2.</source>
        <translation>Die Unterstützung von %1 endete am %2.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can no longer be had.</source>
        <translation>„%1“ ist nicht mehr zu haben.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is excluded today by %2.</source>
        <translation>„%1“ ist heute durch %2 ausgeschlossen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was recommended then, &quot;%2&quot; is today.</source>
        <translation>Damals wurde „%1“ empfohlen, heute „%2“.</translation>
    </message>
    <message>
        <source>The reason is shorter than %1 letters or stands for another connection as well.</source>
        <translation>Die Begründung ist kürzer als %1 Buchstaben oder steht auch bei einer anderen Verbindung.</translation>
    </message>
    <message>
        <source>Facts of the plan that have changed: %L1</source>
        <translation>Geänderte Tatsachen des Plans: %L1</translation>
    </message>
    <message>
        <source>Decide on it, then propose.</source>
        <translation>Entscheiden Sie darüber, dann schlagen Sie vor.</translation>
    </message>
    <message>
        <source>The choice differs from the advice and has no reason.</source>
        <translation>Die Wahl weicht vom Rat ab und hat keinen Grund.</translation>
    </message>
    <message>
        <source>Say why it was made.</source>
        <translation>Sagen Sie, warum sie so getroffen wurde.</translation>
    </message>
    <message>
        <source>&quot;implemented&quot; needs the host and what the verify step printed there.</source>
        <translation>„implemented“ braucht den Rechner und die Ausgabe des Prüfschritts dort.</translation>
    </message>
    <message>
        <source>Run the verify step on the host and give its output.</source>
        <translation>Führen Sie den Prüfschritt auf dem Rechner aus, und geben Sie seine Ausgabe an.</translation>
    </message>
    <message>
        <source>Host and output belong to the event &quot;implemented&quot;.</source>
        <translation>Rechner und Ausgabe gehören zum Ereignis „implemented“.</translation>
    </message>
    <message>
        <source>Leave them out.</source>
        <translation>Lassen Sie sie weg.</translation>
    </message>
    <message>
        <source>The certificate is valid from %1 to %2 only.</source>
        <translation>Das Zertifikat gilt nur von %1 bis %2.</translation>
    </message>
    <message>
        <source>Sign with a certificate that is valid today.</source>
        <translation>Unterschreiben Sie mit einem Zertifikat, das heute gültig ist.</translation>
    </message>
    <message>
        <source>There is no such time.</source>
        <translation>Diese Zeit gibt es nicht.</translation>
    </message>
    <message>
        <source>Write it as 2026-12-31T12:00:00Z.</source>
        <translation>Schreiben Sie sie wie 2026-12-31T12:00:00Z.</translation>
    </message>
    <message>
        <source>The certificate %1 is listed twice.</source>
        <translation>Das Zertifikat %1 steht zweimal in der Liste.</translation>
    </message>
    <message>
        <source>List each certificate for one person only.</source>
        <translation>Führen Sie jedes Zertifikat nur bei einer Person auf.</translation>
    </message>
    <message>
        <source>Nobody has signed this trust list.</source>
        <translation>Niemand hat diese Vertrauensliste unterschrieben.</translation>
    </message>
    <message>
        <source>Sign it first: safeconduct-cli sign LIST --out FILE.</source>
        <translation>Unterschreiben Sie sie zuerst: safeconduct-cli sign LISTE --out DATEI.</translation>
    </message>
    <message>
        <source>The key was lost on %1; when it signed is only its own word.</source>
        <translation>Der Schlüssel ging am %1 verloren; wann er unterschrieben hat, sagt nur er selbst.</translation>
    </message>
    <message>
        <source>Have the event signed again with another key.</source>
        <translation>Lassen Sie das Ereignis mit einem anderen Schlüssel neu unterschreiben.</translation>
    </message>
    <message>
        <source>By the trust list the key did not count on that day.</source>
        <translation>Laut Vertrauensliste galt der Schlüssel an dem Tag nicht.</translation>
    </message>
    <message>
        <source>Have the event signed again with the key of that day.</source>
        <translation>Lassen Sie das Ereignis mit dem Schlüssel jenes Tages neu unterschreiben.</translation>
    </message>
    <message>
        <source>The certificate was not valid at the time of signing.</source>
        <translation>Das Zertifikat war zum Zeitpunkt der Unterschrift nicht gültig.</translation>
    </message>
    <message>
        <source>Have the event signed again with a valid certificate.</source>
        <translation>Lassen Sie das Ereignis mit einem gültigen Zertifikat neu unterschreiben.</translation>
    </message>
    <message>
        <source>By the trust list &quot;%1&quot; did not have the role &quot;%2&quot; on that day.</source>
        <translation>Laut Vertrauensliste hatte „%1“ an dem Tag nicht die Rolle „%2“.</translation>
    </message>
    <message>
        <source>Have the event signed by someone who has that role.</source>
        <translation>Lassen Sie das Ereignis von jemandem unterschreiben, der diese Rolle hat.</translation>
    </message>
    <message>
        <source>The trust list does not know the certificate %1.</source>
        <translation>Die Vertrauensliste kennt das Zertifikat %1 nicht.</translation>
    </message>
    <message>
        <source>Add it to the list, if it is that person&apos;s.</source>
        <translation>Nehmen Sie es in die Liste auf, wenn es dieser Person gehört.</translation>
    </message>
    <message>
        <source>The event names &quot;%1&quot;, but the certificate is that of &quot;%2&quot;.</source>
        <translation>Das Ereignis nennt „%1“, aber das Zertifikat ist das von „%2“.</translation>
    </message>
    <message>
        <source>Have the event signed by the person it names.</source>
        <translation>Lassen Sie das Ereignis von der Person unterschreiben, die es nennt.</translation>
    </message>
    <message>
        <source>Whoever proposed has accepted alone; the trust list wants four eyes.</source>
        <translation>Wer vorgeschlagen hat, hat allein angenommen; die Vertrauensliste verlangt vier Augen.</translation>
    </message>
    <message>
        <source>Have somebody else accept.</source>
        <translation>Lassen Sie jemand anderen annehmen.</translation>
    </message>
    <message>
        <source>The chain of events ends otherwise than it should: events were dropped or added.</source>
        <translation>Die Kette der Ereignisse endet anders als sie soll: Ereignisse wurden weggelassen oder angefügt.</translation>
    </message>
    <message>
        <source>Use the copy whose last event is the one that was written down.</source>
        <translation>Verwenden Sie die Kopie, deren letztes Ereignis das notierte ist.</translation>
    </message>
    <message>
        <source>The manifest is not written the one way that it is written.</source>
        <translation>Das Manifest ist nicht auf die eine Art geschrieben, wie es geschrieben wird.</translation>
    </message>
    <message>
        <source>The file is not packed the one way that a dossier is packed.</source>
        <translation>Die Datei ist nicht auf die eine Art gepackt, wie ein Dossier gepackt wird.</translation>
    </message>
    <message>
        <source>Use an undamaged copy, or pack it anew after checking its contents.</source>
        <translation>Verwenden Sie eine unbeschädigte Kopie, oder packen Sie es neu, nachdem Sie den Inhalt geprüft haben.</translation>
    </message>
    <message>
        <source>Take it out of the folder.</source>
        <translation>Nehmen Sie es aus dem Ordner heraus.</translation>
    </message>
    <message>
        <source>The folder holds more than a dossier may have.</source>
        <translation>Der Ordner enthält mehr, als ein Dossier haben darf.</translation>
    </message>
    <message>
        <source>Check that this is the right folder.</source>
        <translation>Prüfen Sie, ob das der richtige Ordner ist.</translation>
    </message>
    <message>
        <source>This is a link or a special file.</source>
        <translation>Das ist eine Verknüpfung oder eine Sonderdatei.</translation>
    </message>
    <message>
        <source>A dossier can have no such name.</source>
        <translation>Einen solchen Namen kann ein Dossier nicht haben.</translation>
    </message>
    <message>
        <source>This file does not belong to the dossier.</source>
        <translation>Diese Datei gehört nicht zum Dossier.</translation>
    </message>
    <message>
        <source>Prove when an event was signed, by a time stamp (RFC 3161)</source>
        <translation>Durch einen Zeitstempel (RFC 3161) beweisen, wann ein Ereignis unterschrieben wurde</translation>
    </message>
    <message>
        <source>Write the request for the time stamp authority here</source>
        <translation>Die Anfrage an die Zeitstempelstelle hierhin schreiben</translation>
    </message>
    <message>
        <source>Take in the authority&apos;s reply</source>
        <translation>Die Antwort der Stelle aufnehmen</translation>
    </message>
    <message>
        <source>Number of the event; the last unless said</source>
        <translation>Nummer des Ereignisses; ohne Angabe das letzte</translation>
    </message>
    <message>
        <source>Proved: signed before %1 UTC, by a time stamp.</source>
        <translation>Bewiesen: vor %1 UTC unterschrieben, durch einen Zeitstempel.</translation>
    </message>
    <message>
        <source>Not proved: times without a time stamp, which are the signers&apos; own word.</source>
        <translation>Nicht bewiesen: Zeiten ohne Zeitstempel; sie sind die eigene Angabe der Unterzeichnenden.</translation>
    </message>
    <message>
        <source>Ask the time stamp authority again with a new request.</source>
        <translation>Fragen Sie die Zeitstempelstelle noch einmal mit einer neuen Anfrage.</translation>
    </message>
    <message>
        <source>This is no reply of a time stamp authority.</source>
        <translation>Das ist keine Antwort einer Zeitstempelstelle.</translation>
    </message>
    <message>
        <source>The time stamp rests on a digest that is broken.</source>
        <translation>Der Zeitstempel beruht auf einem gebrochenen Hashverfahren.</translation>
    </message>
    <message>
        <source>The time stamp authority has refused the request.</source>
        <translation>Die Zeitstempelstelle hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>The time stamp is for something else.</source>
        <translation>Der Zeitstempel ist für etwas anderes.</translation>
    </message>
    <message>
        <source>The time stamp does not hold, or comes from no authority that you trust.</source>
        <translation>Der Zeitstempel hält nicht, oder er kommt von keiner Stelle, der Sie vertrauen.</translation>
    </message>
    <message>
        <source>The request for a time stamp cannot be made.</source>
        <translation>Die Anfrage nach einem Zeitstempel lässt sich nicht erstellen.</translation>
    </message>
    <message>
        <source>The dossier has no such signed event.</source>
        <translation>Ein solches unterschriebenes Ereignis hat das Dossier nicht.</translation>
    </message>
    <message>
        <source>Sign first, or give the number of an event that is there.</source>
        <translation>Unterschreiben Sie zuerst, oder geben Sie die Nummer eines vorhandenen Ereignisses an.</translation>
    </message>
    <message>
        <source>The time stamp is older than the event says it is.</source>
        <translation>Der Zeitstempel ist älter, als das Ereignis von sich angibt.</translation>
    </message>
    <message>
        <source>Have the event signed again; check the clock of that computer.</source>
        <translation>Lassen Sie das Ereignis neu unterschreiben; prüfen Sie die Uhr jenes Rechners.</translation>
    </message>
    <message>
        <source>Exim would take this for a macro, a pattern or several items.</source>
        <translation>Exim hielte das für ein Makro, ein Muster oder mehrere Einträge.</translation>
    </message>
    <message>
        <source>Use a name in small letters without blanks, semicolons and quotes.</source>
        <translation>Verwenden Sie einen Namen in Kleinbuchstaben ohne Leerzeichen, Semikolon und Anführungszeichen.</translation>
    </message>
    <message>
        <source>This is empty, or begins or ends with a blank, which stunnel drops.</source>
        <translation>Dieser Text ist leer, oder er beginnt oder endet mit einem Leerzeichen, das stunnel weglässt.</translation>
    </message>
    <message>
        <source>Write it without blanks at its ends.</source>
        <translation>Schreiben Sie ihn ohne Leerzeichen am Anfang und am Ende.</translation>
    </message>
    <message>
        <source>A plan, or a dossier to go on from</source>
        <translation>Ein Plan, oder ein Dossier, von dem aus es weitergeht</translation>
    </message>
    <message>
        <source>Folder for the results, or a dossier&apos;s own folder</source>
        <translation>Ordner für die Ergebnisse, oder der Ordner eines Dossiers selbst</translation>
    </message>
    <message>
        <source>Dossiers (files or folders); several are compared with each other, too</source>
        <translation>Dossiers (Dateien oder Ordner); mehrere werden auch miteinander verglichen</translation>
    </message>
    <message>
        <source>Certificates (PEM), or a signed trust list, as of verify</source>
        <translation>Zertifikate (PEM) oder eine unterschriebene Vertrauensliste, wie bei verify</translation>
    </message>
    <message>
        <source>The plan as it is today</source>
        <translation>Der Plan, wie er heute ist</translation>
    </message>
    <message>
        <source>The accepted dossier that this one replaces (propose)</source>
        <translation>Das angenommene Dossier, das dieses ersetzt (propose)</translation>
    </message>
    <message>
        <source>The accepted dossier that replaces this one (supersede)</source>
        <translation>Das angenommene Dossier, das an die Stelle von diesem tritt (supersede)</translation>
    </message>
    <message>
        <source>Ask this server of a time stamp authority (http, https)</source>
        <translation>Diesen Server einer Zeitstempelstelle fragen (http, https)</translation>
    </message>
    <message>
        <source>Stamp all that is kept for the event: earlier stamps and revocation data, too</source>
        <translation>Alles stempeln, was zum Ereignis aufbewahrt ist: auch frühere Stempel und Sperrdaten</translation>
    </message>
    <message>
        <source>Keep with an event what proves that its signer&apos;s certificate was not revoked</source>
        <translation>Zu einem Ereignis aufbewahren, was beweist, dass das Zertifikat des Unterzeichners nicht gesperrt war</translation>
    </message>
    <message>
        <source>A certificate, revocation list or OCSP answer (PEM or DER); may come several times</source>
        <translation>Ein Zertifikat, eine Sperrliste oder OCSP-Antwort (PEM oder DER); auch mehrmals</translation>
    </message>
    <message>
        <source>Fetch a revocation list, or an issuer&apos;s certificate, from this server</source>
        <translation>Eine Sperrliste oder das Zertifikat eines Ausstellers von diesem Server holen</translation>
    </message>
    <message>
        <source>Ask this OCSP server about the signer&apos;s certificate</source>
        <translation>Diesen OCSP-Server nach dem Zertifikat des Unterzeichners fragen</translation>
    </message>
    <message>
        <source>%1: what was chosen can no longer be had; choose again.</source>
        <comment>connection</comment>
        <translation>%1: Was gewählt war, gibt es nicht mehr; wählen Sie neu.</translation>
    </message>
    <message>
        <source>Say what to keep: files by --add, or a server by --crl-url or --ocsp-url.</source>
        <translation>Sagen Sie, was aufbewahrt werden soll: Dateien mit --add oder einen Server mit --crl-url oder --ocsp-url.</translation>
    </message>
    <message>
        <source>Say one of --request, --reply and --url.</source>
        <translation>Geben Sie eines von --request, --reply und --url an.</translation>
    </message>
    <message>
        <source>Add the certificate of the issuer to the data about revocation.</source>
        <translation>Legen Sie das Zertifikat des Ausstellers zu den Sperrdaten.</translation>
    </message>
    <message>
        <source>The signature holds no certificate of its signer.</source>
        <translation>Die Signatur enthält kein Zertifikat ihres Unterzeichners.</translation>
    </message>
    <message>
        <source>The time stamp holds no certificate of its authority.</source>
        <translation>Der Zeitstempel enthält kein Zertifikat seiner Stelle.</translation>
    </message>
    <message>
        <source>The certificate of the signer&apos;s issuer is not there.</source>
        <translation>Das Zertifikat des Ausstellers fehlt.</translation>
    </message>
    <message>
        <source>The question about revocation cannot be written.</source>
        <translation>Die Anfrage nach einer Sperrung kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Give certificates, revocation lists and OCSP responses, in PEM or DER form.</source>
        <translation>Geben Sie Zertifikate, Sperrlisten und OCSP-Antworten an, in PEM- oder DER-Form.</translation>
    </message>
    <message>
        <source>This is no certificate, no revocation list and no answer of an OCSP server.</source>
        <translation>Das ist kein Zertifikat, keine Sperrliste und keine Antwort eines OCSP-Servers.</translation>
    </message>
    <message>
        <source>There is nothing about revocation in this file.</source>
        <translation>In dieser Datei steht nichts über Sperrungen.</translation>
    </message>
    <message>
        <source>The data about revocation is larger than 8 MiB.</source>
        <translation>Die Sperrdaten sind größer als 8 MiB.</translation>
    </message>
    <message>
        <source>The data about revocation is not written the one way it is written.</source>
        <translation>Die Sperrdaten sind nicht auf die eine Art geschrieben, in der sie geschrieben werden.</translation>
    </message>
    <message>
        <source>An archive time stamp was dropped.</source>
        <translation>Ein Archivzeitstempel wurde entfernt.</translation>
    </message>
    <message>
        <source>The event has been stamped %1 times already.</source>
        <translation>Das Ereignis wurde schon %1-mal gestempelt.</translation>
    </message>
    <message>
        <source>Confirm the decision in a new record.</source>
        <translation>Bestätigen Sie die Entscheidung in einem neuen Protokoll.</translation>
    </message>
    <message>
        <source>What a record replaces is said when it is proposed.</source>
        <translation>Was ein Protokoll ersetzt, wird beim Vorschlagen gesagt.</translation>
    </message>
    <message>
        <source>Leave it out here.</source>
        <translation>Lassen Sie es hier weg.</translation>
    </message>
    <message>
        <source>A successor belongs to the event &quot;supersede&quot;.</source>
        <translation>Ein Nachfolger gehört zum Ereignis „supersede“.</translation>
    </message>
    <message>
        <source>An archive time stamp covers what this one would change.</source>
        <translation>Ein Archivzeitstempel deckt ab, was dieser ändern würde.</translation>
    </message>
    <message>
        <source>Stamp again over what is there: stamp --archive.</source>
        <translation>Stempeln Sie neu über alles, was da ist: stamp --archive.</translation>
    </message>
    <message>
        <source>The time is the signer&apos;s own word, unless another stamp proves it.</source>
        <translation>Die Zeit ist nur das Wort des Unterzeichners, wenn kein anderer Stempel sie beweist.</translation>
    </message>
    <message>
        <source>The certificate of a time stamp was revoked on %1, before it stamped.</source>
        <translation>Das Zertifikat eines Zeitstempels wurde am %1 gesperrt, bevor er gestempelt hat.</translation>
    </message>
    <message>
        <source>The certificate of the last time stamp ended on %1, and nobody stamped again before.</source>
        <translation>Das Zertifikat des letzten Zeitstempels ist am %1 abgelaufen, und niemand hat vorher neu gestempelt.</translation>
    </message>
    <message>
        <source>The certificate was revoked on %1 UTC, before it signed.</source>
        <translation>Das Zertifikat wurde am %1 UTC gesperrt, bevor damit unterschrieben wurde.</translation>
    </message>
    <message>
        <source>The certificate was revoked on %1 UTC; that it signed before is only its own word.</source>
        <translation>Das Zertifikat wurde am %1 UTC gesperrt; dass vorher unterschrieben wurde, ist nur das Wort des Unterzeichners.</translation>
    </message>
    <message>
        <source>The folder is the dossier of the plan &quot;%1&quot;.</source>
        <translation>Der Ordner ist das Dossier des Plans „%1“.</translation>
    </message>
    <message>
        <source>The key is protected by a password.</source>
        <translation>Der Schlüssel ist durch ein Kennwort geschützt.</translation>
    </message>
    <message>
        <source>Type its password.</source>
        <translation>Geben Sie sein Kennwort ein.</translation>
    </message>
    <message>
        <source>accepted by someone who may not, or who does not own the risk</source>
        <translation>angenommen von jemandem, der das nicht darf oder dem das Risiko nicht gehört</translation>
    </message>
    <message>
        <source>not what was approved</source>
        <translation>nicht das, was genehmigt wurde</translation>
    </message>
    <message>
        <source>replaces a record that is not there or was never accepted</source>
        <translation>ersetzt ein Protokoll, das fehlt oder nie angenommen wurde</translation>
    </message>
    <message>
        <source>two accepted records for one connection</source>
        <translation>zwei angenommene Protokolle für eine Verbindung</translation>
    </message>
    <message>
        <source>signature invalid or not trusted</source>
        <translation>Signatur ungültig oder nicht vertrauenswürdig</translation>
    </message>
    <message>
        <source>replacement known to one of the two records only</source>
        <translation>Ersetzung, von der nur eines der beiden Protokolle weiß</translation>
    </message>
    <message>
        <source>certificates renewed by hand while their lifetime gets shorter</source>
        <translation>Zertifikate von Hand erneuert, während ihre Laufzeit kürzer wird</translation>
    </message>
    <message>
        <source>plan changed since it was signed</source>
        <translation>Plan seit der Unterschrift geändert</translation>
    </message>
    <message>
        <source>acceptance prolonged for the third time</source>
        <translation>Risikoübernahme zum dritten Mal verlängert</translation>
    </message>
    <message>
        <source>control without edition, or unknown to its catalogue</source>
        <translation>Anforderung ohne Ausgabe oder ihrem Katalog unbekannt</translation>
    </message>
    <message>
        <source>shown as clear, and too close to tell</source>
        <translation>als klar gezeigt, aber zu knapp</translation>
    </message>
    <message>
        <source>value beyond the scale of its criterion</source>
        <translation>Wert außerhalb der Skala seines Kriteriums</translation>
    </message>
    <message>
        <source>nothing with a date asks for a review</source>
        <translation>nichts mit einem Datum verlangt eine Überprüfung</translation>
    </message>
    <message>
        <source>partner who may not be able to use message protection</source>
        <translation>Partner, der den Schutz der Nachrichten vielleicht nicht nutzen kann</translation>
    </message>
    <message>
        <source>Certificates are renewed by hand, and from %1 on they live shorter.</source>
        <translation>Zertifikate werden von Hand erneuert, und ab %1 gelten sie kürzer.</translation>
    </message>
    <message>
        <source>The record calls the recommendation clear; it is within two standard errors of the threshold.</source>
        <translation>Das Protokoll nennt die Empfehlung klar; sie liegt innerhalb von zwei Standardfehlern der Schwelle.</translation>
    </message>
    <message>
        <source>The value of the criterion &quot;%1&quot; lies beyond its scale, which cuts it off.</source>
        <translation>Der Wert des Kriteriums „%1“ liegt außerhalb seiner Skala, die ihn abschneidet.</translation>
    </message>
    <message>
        <source>That every partner can use the chosen protection of messages, nobody has said.</source>
        <translation>Dass jeder Partner den gewählten Schutz der Nachrichten nutzen kann, hat niemand gesagt.</translation>
    </message>
    <message>
        <source>The record names the control %1 without the edition of its catalogue.</source>
        <translation>Das Protokoll nennt die Anforderung %1 ohne die Ausgabe ihres Katalogs.</translation>
    </message>
    <message>
        <source>The catalogue %1 %2 has no control %3.</source>
        <translation>Der Katalog %1 %2 hat keine Anforderung %3.</translation>
    </message>
    <message>
        <source>Nothing with a date asks for a look before the review is due.</source>
        <translation>Nichts mit einem Datum verlangt einen Blick, bevor die Überprüfung fällig ist.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; in the role &quot;%2&quot; may not accept this decision.</source>
        <translation>„%1“ in der Rolle „%2“ darf diese Entscheidung nicht annehmen.</translation>
    </message>
    <message>
        <source>Event %1: %2</source>
        <translation>Ereignis %1: %2</translation>
    </message>
    <message>
        <source>This is not what was approved; changed since: %1.</source>
        <translation>Das ist nicht, was genehmigt wurde; seither geändert: %1.</translation>
    </message>
    <message>
        <source>The plan was changed after it was signed.</source>
        <translation>Der Plan wurde nach der Unterschrift geändert.</translation>
    </message>
    <message>
        <source>The plan of today differs from that of the record.</source>
        <translation>Der heutige Plan weicht von dem des Protokolls ab.</translation>
    </message>
    <message>
        <source>The acceptance of the risk was prolonged %1 times.</source>
        <translation>Die Übernahme des Risikos wurde %1-mal verlängert.</translation>
    </message>
    <message>
        <source>The record that this one replaces is not among them.</source>
        <translation>Das Protokoll, das dieses ersetzt, ist nicht dabei.</translation>
    </message>
    <message>
        <source>The record that this one replaces was not accepted then: %1</source>
        <translation>Das Protokoll, das dieses ersetzt, war damals nicht angenommen: %1</translation>
    </message>
    <message>
        <source>This record replaces another that does not say so: %1</source>
        <translation>Dieses Protokoll ersetzt ein anderes, in dem das nicht steht: %1</translation>
    </message>
    <message>
        <source>The record that replaces this one is not among them.</source>
        <translation>Das Protokoll, das an die Stelle von diesem tritt, ist nicht dabei.</translation>
    </message>
    <message>
        <source>This record is replaced by another that does not say so: %1</source>
        <translation>An die Stelle dieses Protokolls tritt ein anderes, in dem das nicht steht: %1</translation>
    </message>
    <message>
        <source>Another accepted record decides on this connection, too: %1</source>
        <translation>Auch ein anderes angenommenes Protokoll entscheidet über diese Verbindung: %1</translation>
    </message>
    <message>
        <source>Only a stored dossier can be signed, and this work is not stored as it is here.</source>
        <translation>Nur ein gespeichertes Dossier kann unterschrieben werden, und diese Arbeit ist nicht so gespeichert, wie sie hier steht.</translation>
    </message>
    <message>
        <source>Save it as a dossier first.</source>
        <translation>Speichern Sie sie zuerst als Dossier.</translation>
    </message>
    <message>
        <source>No signed events say that this record was accepted.</source>
        <translation>Keine unterschriebenen Ereignisse sagen, dass dieses Protokoll angenommen wurde.</translation>
    </message>
    <message>
        <source>Name a dossier whose acceptance was signed.</source>
        <translation>Nennen Sie ein Dossier, dessen Annahme unterschrieben ist.</translation>
    </message>
    <message>
        <source>The certificate was issued by its own key: nobody else could revoke it.</source>
        <translation>Das Zertifikat hat sich selbst ausgestellt: Niemand sonst könnte es sperren.</translation>
    </message>
    <message>
        <source>Proved by data kept inside: the certificate was not revoked, as of %1 UTC.</source>
        <translation>Durch beigefügte Daten bewiesen: Das Zertifikat war nicht gesperrt, Stand %1 UTC.</translation>
    </message>
    <message>
        <source>The certificate was revoked on %1 UTC, after a time stamp proves the signature.</source>
        <translation>Das Zertifikat wurde am %1 UTC gesperrt; ein Zeitstempel beweist, dass vorher unterschrieben wurde.</translation>
    </message>
    <message>
        <source>Stamped again, over the earlier stamps and the revocation data, on %1.</source>
        <translation>Neu gestempelt, über die früheren Stempel und die Sperrdaten, am %1.</translation>
    </message>
    <message>
        <source>Stamp again before %1, when the certificate of the time stamp ends.</source>
        <translation>Stempeln Sie vor dem %1 neu: Dann läuft das Zertifikat des Zeitstempels ab.</translation>
    </message>
    <message>
        <source>Not known: whether the certificates of these events were revoked, because no data about it is kept for them: %1.</source>
        <translation>Nicht bekannt: ob die Zertifikate dieser Ereignisse gesperrt waren, weil zu ihnen nichts darüber aufbewahrt ist: %1.</translation>
    </message>
    <message>
        <source>Check the address and the connection, or fetch the file by other means and give it.</source>
        <translation>Prüfen Sie Adresse und Verbindung, oder holen Sie die Datei auf anderem Weg und geben Sie sie an.</translation>
    </message>
    <message>
        <source>This is no address of a web server, or one with a password in it.</source>
        <translation>Das ist keine Adresse eines Webservers, oder eine mit einem Kennwort darin.</translation>
    </message>
    <message>
        <source>Write it as http://… or https://…, without a name and password.</source>
        <translation>Schreiben Sie sie als http://… oder https://…, ohne Namen und Kennwort.</translation>
    </message>
    <message>
        <source>The server answers with more than such an answer has.</source>
        <translation>Der Server antwortet mit mehr, als eine solche Antwort hat.</translation>
    </message>
    <message>
        <source>The server gives no answer: %1.</source>
        <translation>Der Server gibt keine Antwort: %1.</translation>
    </message>
    <message>
        <source>The server answers with the status %1.</source>
        <translation>Der Server antwortet mit dem Status %1.</translation>
    </message>
    <message>
        <source>Make a plan of what runs today</source>
        <translation>Einen Plan aus dem machen, was heute läuft</translation>
    </message>
    <message>
        <source>What the files are (%1; by their content unless said), then the files</source>
        <translation>Was die Dateien sind (%1; ohne Angabe nach ihrem Inhalt), dann die Dateien</translation>
    </message>
    <message>
        <source>The plan to write (*.plan.json)</source>
        <translation>Der zu schreibende Plan (*.plan.json)</translation>
    </message>
    <message>
        <source>Add to this plan; nothing in it is overwritten</source>
        <translation>Diesen Plan ergänzen; darin wird nichts überschrieben</translation>
    </message>
    <message>
        <source>Only print the commands that make the files</source>
        <translation>Nur die Befehle ausgeben, die die Dateien erzeugen</translation>
    </message>
    <message>
        <source>import wants FILE… and --out PLAN, or --commands</source>
        <translation>import braucht DATEI… und --out PLAN, oder --commands</translation>
    </message>
    <message>
        <source>Draft a plan from three answers; without --out: show the questions</source>
        <translation>Einen Plan aus drei Antworten entwerfen; ohne --out: die Fragen zeigen</translation>
    </message>
    <message>
        <source>What servers there are</source>
        <translation>Welche Server es gibt</translation>
    </message>
    <message>
        <source>Who connects, from where</source>
        <translation>Wer sich von wo verbindet</translation>
    </message>
    <message>
        <source>How sensitive the mail is</source>
        <translation>Wie heikel die Mail ist</translation>
    </message>
    <message>
        <source>How many people work at each place</source>
        <translation>Wie viele Menschen an jedem Ort arbeiten</translation>
    </message>
    <message>
        <source>The plan&apos;s title</source>
        <translation>Der Titel des Plans</translation>
    </message>
    <message>
        <source>in the Exchange Management Shell</source>
        <translation>in der Exchange-Verwaltungsshell</translation>
    </message>
    <message>
        <source>in a shell, as root</source>
        <translation>in einer Shell, als root</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln connection(s); see what is open above, and check it.</source>
        <translation>
            <numerusform>%1: %Ln Verbindung; sehen Sie oben, was offen ist, und prüfen Sie es.</numerusform>
            <numerusform>%1: %Ln Verbindungen; sehen Sie oben, was offen ist, und prüfen Sie es.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a file already.</source>
        <translation>Dort ist schon eine Datei.</translation>
    </message>
    <message>
        <source>Name another one, or add to it by --into.</source>
        <translation>Nennen Sie eine andere, oder ergänzen Sie diese durch --into.</translation>
    </message>
    <message>
        <source>Name another one.</source>
        <translation>Nennen Sie eine andere.</translation>
    </message>
    <message>
        <source>What servers are there? (--servers)</source>
        <translation>Welche Server gibt es? (--servers)</translation>
    </message>
    <message>
        <source>Who connects, from where? (--from)</source>
        <translation>Wer verbindet sich, und von wo? (--from)</translation>
    </message>
    <message>
        <source>How sensitive is the mail? (--sensitivity)</source>
        <translation>Wie heikel ist die Mail? (--sensitivity)</translation>
    </message>
    <message>
        <source>Protection of our e-mail</source>
        <translation>Schutz unserer E-Mail</translation>
    </message>
    <message numerus="yes">
        <source>%1: a draft with %Ln connection(s). All of it is assumed: look at it, then: advise.</source>
        <translation>
            <numerusform>%1: ein Entwurf mit %Ln Verbindung. Alles darin ist angenommen: Sehen Sie es an, dann: advise.</numerusform>
            <numerusform>%1: ein Entwurf mit %Ln Verbindungen. Alles darin ist angenommen: Sehen Sie es an, dann: advise.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is no export of PowerShell.</source>
        <translation>Das ist kein Export der PowerShell.</translation>
    </message>
    <message>
        <source>The XML is broken: %1</source>
        <translation>Das XML ist fehlerhaft: %1</translation>
    </message>
    <message>
        <source>Export anew, by the command that the import prints (Export-Clixml).</source>
        <translation>Exportieren Sie neu, mit dem Befehl, den der Import ausgibt (Export-Clixml).</translation>
    </message>
    <message>
        <source>The file declares a document type, which no export does.</source>
        <translation>Die Datei gibt einen Dokumenttyp an; das tut kein Export.</translation>
    </message>
    <message>
        <source>The export has more than %L1 elements.</source>
        <translation>Der Export hat mehr als %L1 Elemente.</translation>
    </message>
    <message>
        <source>Objects are nested too deep.</source>
        <translation>Objekte sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>Imported list</source>
        <translation>Importierte Liste</translation>
    </message>
    <message>
        <source>The first row names neither a column &quot;host&quot; nor a column &quot;user&quot;.</source>
        <translation>Die erste Zeile nennt weder eine Spalte „host“ noch eine Spalte „user“.</translation>
    </message>
    <message>
        <source>Name the columns: host, name, address, os, os version, software, version, role, network, count; or user, place, client.</source>
        <translation>Nennen Sie die Spalten: host, name, address, os, os version, software, version, role, network, count; oder user, place, client.</translation>
    </message>
    <message>
        <source>A list tells nothing of who connects with what.</source>
        <translation>Eine Liste sagt nicht, wer sich womit verbindet.</translation>
    </message>
    <message>
        <source>Add the connections at the step Connections, or import a server&apos;s configuration as well.</source>
        <translation>Ergänzen Sie die Verbindungen im Schritt Verbindungen, oder importieren Sie auch die Konfiguration eines Servers.</translation>
    </message>
    <message>
        <source>The column &quot;%1&quot; is not read.</source>
        <translation>Die Spalte „%1“ wird nicht gelesen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done, unless it means one of the known columns.</source>
        <translation>Es ist nichts zu tun, es sei denn, sie meint eine der bekannten Spalten.</translation>
    </message>
    <message>
        <source>a list tells no kind of network</source>
        <translation>eine Liste nennt keine Art von Netz</translation>
    </message>
    <message>
        <source>What kind of network &quot;%1&quot; is, is not told.</source>
        <translation>Welche Art von Netz „%1“ ist, steht nicht da.</translation>
    </message>
    <message>
        <source>Choose its kind at the step Networks and systems.</source>
        <translation>Wählen Sie seine Art im Schritt Netze und Systeme.</translation>
    </message>
    <message>
        <source>The row names no host.</source>
        <translation>Die Zeile nennt keinen Rechner.</translation>
    </message>
    <message>
        <source>Enter it in the list, or add the system by hand.</source>
        <translation>Tragen Sie ihn in der Liste ein, oder ergänzen Sie das System von Hand.</translation>
    </message>
    <message>
        <source>the list says so, or names no network</source>
        <translation>die Liste sagt es, oder sie nennt kein Netz</translation>
    </message>
    <message>
        <source>the list names no role</source>
        <translation>die Liste nennt keine Rolle</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no role.</source>
        <translation>„%1“ ist keine Rolle.</translation>
    </message>
    <message>
        <source>Write server, client, mobile, gateway, appliance, partner or cloud.</source>
        <translation>Schreiben Sie server, client, mobile, gateway, appliance, partner oder cloud.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host&apos;s name.</source>
        <translation>„%1“ ist kein Rechnername.</translation>
    </message>
    <message>
        <source>Enter it at the step Networks and systems.</source>
        <translation>Geben Sie es im Schritt Netze und Systeme an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address.</source>
        <translation>„%1“ ist keine Adresse.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no product that is known.</source>
        <translation>„%1“ ist kein bekanntes Produkt.</translation>
    </message>
    <message>
        <source>Choose it at the step Networks and systems.</source>
        <translation>Wählen Sie es im Schritt Netze und Systeme.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of systems.</source>
        <translation>„%1“ ist keine Zahl von Systemen.</translation>
    </message>
    <message>
        <source>Write a whole number from 1.</source>
        <translation>Schreiben Sie eine ganze Zahl ab 1.</translation>
    </message>
    <message>
        <source>Computers of users</source>
        <translation>Rechner der Benutzer</translation>
    </message>
    <message>
        <source>users work at computers</source>
        <translation>Benutzer arbeiten an Rechnern</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) from here on</source>
        <translation>
            <numerusform>%Ln Zeile ab hier</numerusform>
            <numerusform>%Ln Zeilen ab hier</numerusform>
        </translation>
    </message>
    <message>
        <source>a list of users names no network</source>
        <translation>eine Liste von Benutzern nennt kein Netz</translation>
    </message>
    <message>
        <source>the list names no program that is known</source>
        <translation>die Liste nennt kein bekanntes Programm</translation>
    </message>
    <message>
        <source>The list is empty.</source>
        <translation>Die Liste ist leer.</translation>
    </message>
    <message>
        <source>Save it as CSV, with the names of the columns in the first row.</source>
        <translation>Speichern Sie sie als CSV, mit den Namen der Spalten in der ersten Zeile.</translation>
    </message>
    <message>
        <source>A quoted cell has no end.</source>
        <translation>Eine Zelle in Anführungszeichen hat kein Ende.</translation>
    </message>
    <message>
        <source>Close it with a quotation mark, or save the list as CSV anew.</source>
        <translation>Schließen Sie sie mit einem Anführungszeichen, oder speichern Sie die Liste neu als CSV.</translation>
    </message>
    <message>
        <source>A row has more than %1 cells.</source>
        <translation>Eine Zeile hat mehr als %1 Zellen.</translation>
    </message>
    <message>
        <source>Keep the columns that the import knows.</source>
        <translation>Behalten Sie die Spalten, die der Import kennt.</translation>
    </message>
    <message>
        <source>The file has more than %L1 lines.</source>
        <translation>Die Datei hat mehr als %L1 Zeilen.</translation>
    </message>
    <message>
        <source>Divide the list.</source>
        <translation>Teilen Sie die Liste.</translation>
    </message>
    <message>
        <source>%1 is not set: Dovecot&apos;s default</source>
        <translation>%1 ist nicht gesetzt: Dovecots Vorgabe</translation>
    </message>
    <message>
        <source>Give the whole output of: doveconf -n</source>
        <translation>Geben Sie die ganze Ausgabe von: doveconf -n</translation>
    </message>
    <message>
        <source>The block &quot;%1&quot; is not closed.</source>
        <translation>Der Block „%1“ ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>There are no settings in it.</source>
        <translation>Es sind keine Einstellungen darin.</translation>
    </message>
    <message>
        <source>Blocks are nested too deep.</source>
        <translation>Blöcke sind zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>A block is closed that was not opened.</source>
        <translation>Ein Block wird geschlossen, der nicht geöffnet wurde.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no setting.</source>
        <translation>„%1“ ist keine Einstellung.</translation>
    </message>
    <message>
        <source>Mailboxes on %1</source>
        <translation>Postfächer auf %1</translation>
    </message>
    <message>
        <source>Imported mailbox server</source>
        <translation>Importierter Postfachserver</translation>
    </message>
    <message>
        <source>No service that users log in to is set.</source>
        <translation>Es ist kein Dienst eingerichtet, bei dem sich Benutzer anmelden.</translation>
    </message>
    <message>
        <source>Add the connections that there are at the step Connections.</source>
        <translation>Ergänzen Sie die vorhandenen Verbindungen im Schritt Verbindungen.</translation>
    </message>
    <message>
        <source>Mailbox server</source>
        <translation>Postfachserver</translation>
    </message>
    <message>
        <source>its host is not told</source>
        <translation>sein Rechner ist nicht genannt</translation>
    </message>
    <message>
        <source>The server&apos;s name is not told.</source>
        <translation>Der Name des Servers ist nicht genannt.</translation>
    </message>
    <message>
        <source>Enter its host name at the step Networks and systems.</source>
        <translation>Geben Sie seinen Rechnernamen im Schritt Netze und Systeme an.</translation>
    </message>
    <message>
        <source>it runs Dovecot</source>
        <translation>darauf läuft Dovecot</translation>
    </message>
    <message>
        <source>it stands in the own network; that users reach it from outside is assumed</source>
        <translation>er steht im eigenen Netz; dass Benutzer ihn von außen erreichen, ist angenommen</translation>
    </message>
    <message>
        <source>Dovecot&apos;s version is not told.</source>
        <translation>Dovecots Version ist nicht genannt.</translation>
    </message>
    <message>
        <source>Give the output with its first line, or enter the version.</source>
        <translation>Geben Sie die Ausgabe mit ihrer ersten Zeile, oder tragen Sie die Version ein.</translation>
    </message>
    <message>
        <source>The server&apos;s operating system is not told.</source>
        <translation>Das Betriebssystem des Servers ist nicht genannt.</translation>
    </message>
    <message>
        <source>somebody logs in; who, stands in no configuration</source>
        <translation>jemand meldet sich an; wer, steht in keiner Konfiguration</translation>
    </message>
    <message>
        <source>Users&apos; access (%1)</source>
        <translation>Zugriff der Benutzer (%1)</translation>
    </message>
    <message>
        <source>how the connection runs stands in no configuration</source>
        <translation>wie die Verbindung verläuft, steht in keiner Konfiguration</translation>
    </message>
    <message>
        <source>Who uses %1, from where and how many, is not told.</source>
        <translation>Wer %1 benutzt, von wo und wie viele, steht nicht da.</translation>
    </message>
    <message>
        <source>Correct the system &quot;%1&quot; and the number of users.</source>
        <translation>Berichtigen Sie das System „%1“ und die Zahl der Benutzer.</translation>
    </message>
    <message>
        <source>TLS is on, but no certificate is set: it may not work at all.</source>
        <translation>TLS ist an, aber kein Zertifikat gesetzt: Vielleicht funktioniert es gar nicht.</translation>
    </message>
    <message>
        <source>Try a connection, and correct today&apos;s protection where it fails.</source>
        <translation>Versuchen Sie eine Verbindung, und berichtigen Sie den heutigen Schutz, wo sie scheitert.</translation>
    </message>
    <message>
        <source>no file names it</source>
        <translation>keine Datei nennt es</translation>
    </message>
    <message>
        <source>the network that the server stands in</source>
        <translation>das Netz, in dem der Server steht</translation>
    </message>
    <message>
        <source>where others connect from</source>
        <translation>von dort verbinden sich andere</translation>
    </message>
    <message>
        <source>the least trusted place they may be in</source>
        <translation>der am wenigsten vertrauenswürdige Ort, an dem sie sein können</translation>
    </message>
    <message>
        <source>Computers in the own network</source>
        <translation>Rechner im eigenen Netz</translation>
    </message>
    <message>
        <source>Who connects, with which program and how many, is not told.</source>
        <translation>Wer sich verbindet, mit welchem Programm und wie viele, steht nicht da.</translation>
    </message>
    <message>
        <source>no configuration says what mail is about; the lowest level until you set it</source>
        <translation>keine Konfiguration sagt, worum es in der Mail geht; die unterste Stufe, bis Sie sie setzen</translation>
    </message>
    <message>
        <source>What the mail is about, and how much protection it needs, stands in no configuration.</source>
        <translation>Worum es in der Mail geht und wie viel Schutz sie braucht, steht in keiner Konfiguration.</translation>
    </message>
    <message>
        <source>Say it at the step Information and needs; &quot;normal&quot; is assumed until then.</source>
        <translation>Sagen Sie es im Schritt Schutzbedarf; bis dahin ist „normal“ angenommen.</translation>
    </message>
    <message>
        <source>no configuration says what mail is about</source>
        <translation>keine Konfiguration sagt, worum es in der Mail geht</translation>
    </message>
    <message>
        <source>Imported Exchange servers</source>
        <translation>Importierte Exchange-Server</translation>
    </message>
    <message>
        <source>Objects of the type &quot;%1&quot; are not read.</source>
        <translation>Objekte des Typs „%1“ werden nicht gelesen.</translation>
    </message>
    <message>
        <source>Nothing needs to be done; see what the import&apos;s commands export.</source>
        <translation>Es ist nichts zu tun; sehen Sie, was die Befehle des Imports exportieren.</translation>
    </message>
    <message>
        <source>Which update of Exchange this build is, is not known here.</source>
        <translation>Welcher Stand von Exchange dieser Build ist, ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Choose the version at the step Networks and systems.</source>
        <translation>Wählen Sie die Version im Schritt Netze und Systeme.</translation>
    </message>
    <message>
        <source>it runs Exchange</source>
        <translation>darauf läuft Exchange</translation>
    </message>
    <message>
        <source>Exchange tells nothing of networks</source>
        <translation>Exchange sagt nichts über Netze</translation>
    </message>
    <message>
        <source>Nothing but its name is told of the server &quot;%1&quot;.</source>
        <translation>Vom Server „%1“ ist nur der Name genannt.</translation>
    </message>
    <message>
        <source>Import the output of Get-ExchangeServer as well.</source>
        <translation>Importieren Sie auch die Ausgabe von Get-ExchangeServer.</translation>
    </message>
    <message>
        <source>The connector &quot;%1&quot; is off, or only for Exchange itself; it was left out.</source>
        <translation>Der Connector „%1“ ist aus oder nur für Exchange selbst; er wurde ausgelassen.</translation>
    </message>
    <message>
        <source>how the connection runs stands in no export</source>
        <translation>wie die Verbindung verläuft, steht in keinem Export</translation>
    </message>
    <message>
        <source>the connector takes mail from anybody</source>
        <translation>der Connector nimmt Mail von jedem an</translation>
    </message>
    <message>
        <source>Who hands mail to the connector &quot;%1&quot; without logging in is not told: others, devices, applications.</source>
        <translation>Wer dem Connector „%1“ ohne Anmeldung Mail übergibt, steht nicht da: andere, Geräte, Anwendungen.</translation>
    </message>
    <message>
        <source>Add devices and applications as systems of their own, or correct the other end.</source>
        <translation>Ergänzen Sie Geräte und Anwendungen als eigene Systeme, oder berichtigen Sie das andere Ende.</translation>
    </message>
    <message>
        <source>the connector sends to anybody</source>
        <translation>der Connector sendet an jeden</translation>
    </message>
    <message>
        <source>Smart host</source>
        <translation>Smarthost</translation>
    </message>
    <message>
        <source>the name is one of Exchange Online&apos;s</source>
        <translation>der Name gehört zu Exchange Online</translation>
    </message>
    <message>
        <source>whose smart host it is stands nowhere</source>
        <translation>wessen Smarthost es ist, steht nirgends</translation>
    </message>
    <message>
        <source>where it stands is not told</source>
        <translation>wo er steht, ist nicht genannt</translation>
    </message>
    <message>
        <source>the name is all that is told</source>
        <translation>nur der Name ist genannt</translation>
    </message>
    <message>
        <source>Whose the relay host is, and where it stands, is not told.</source>
        <translation>Wem der Relay-Host gehört und wo er steht, ist nicht genannt.</translation>
    </message>
    <message>
        <source>Correct its role and network at the step Networks and systems.</source>
        <translation>Berichtigen Sie Rolle und Netz im Schritt Netze und Systeme.</translation>
    </message>
    <message>
        <source>The virtual directory &quot;%1&quot; is not for users; it was left out.</source>
        <translation>Das virtuelle Verzeichnis „%1“ ist nicht für Benutzer; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>the directory has an external address</source>
        <translation>das Verzeichnis hat eine externe Adresse</translation>
    </message>
    <message>
        <source>The address says TLS; whether the server refuses access without it stands in IIS&apos;s configuration.</source>
        <translation>Die Adresse sagt TLS; ob der Server Zugriff ohne TLS ablehnt, steht in der Konfiguration von IIS.</translation>
    </message>
    <message>
        <source>Import applicationHost.config as well.</source>
        <translation>Importieren Sie auch applicationHost.config.</translation>
    </message>
    <message>
        <source>the directory offers no login that is known; the weakest usual one</source>
        <translation>das Verzeichnis bietet keine bekannte Anmeldung; die schwächste übliche</translation>
    </message>
    <message>
        <source>How users log in at &quot;%1&quot; is not told.</source>
        <translation>Wie sich Benutzer bei „%1“ anmelden, steht nicht da.</translation>
    </message>
    <message>
        <source>Correct the login of the connection at the step Connections.</source>
        <translation>Berichtigen Sie die Anmeldung der Verbindung im Schritt Verbindungen.</translation>
    </message>
    <message>
        <source>The file declares a document type, which IIS does not.</source>
        <translation>Die Datei gibt einen Dokumenttyp an; das tut IIS nicht.</translation>
    </message>
    <message>
        <source>The file is nested too deep, or too long.</source>
        <translation>Die Datei ist zu tief verschachtelt oder zu lang.</translation>
    </message>
    <message>
        <source>This is no applicationHost.config.</source>
        <translation>Das ist keine applicationHost.config.</translation>
    </message>
    <message>
        <source>Give the file %windir%\System32\inetsrv\config\applicationHost.config.</source>
        <translation>Geben Sie die Datei %windir%\System32\inetsrv\config\applicationHost.config.</translation>
    </message>
    <message>
        <source>Imported web server</source>
        <translation>Importierter Webserver</translation>
    </message>
    <message>
        <source>None of Exchange&apos;s virtual directories is in it.</source>
        <translation>Keines von Exchanges virtuellen Verzeichnissen steht darin.</translation>
    </message>
    <message>
        <source>applicationHost.config</source>
        <translation>applicationHost.config</translation>
    </message>
    <message>
        <source>Web server</source>
        <translation>Webserver</translation>
    </message>
    <message>
        <source>the file names no host</source>
        <translation>die Datei nennt keinen Rechner</translation>
    </message>
    <message>
        <source>it runs IIS</source>
        <translation>darauf läuft IIS</translation>
    </message>
    <message>
        <source>the file names no network</source>
        <translation>die Datei nennt kein Netz</translation>
    </message>
    <message>
        <source>The versions of IIS and Windows are not told.</source>
        <translation>Die Versionen von IIS und Windows sind nicht genannt.</translation>
    </message>
    <message>
        <source>Enter them at the step Networks and systems.</source>
        <translation>Geben Sie sie im Schritt Netze und Systeme an.</translation>
    </message>
    <message>
        <source>IIS asks for no login here: the application does; the weakest usual one</source>
        <translation>IIS verlangt hier keine Anmeldung, das tut die Anwendung; die schwächste übliche</translation>
    </message>
    <message>
        <source>&quot;%1&quot; can be reached without TLS, though TLS is offered.</source>
        <translation>„%1“ ist ohne TLS erreichbar, obwohl TLS angeboten wird.</translation>
    </message>
    <message>
        <source>Nothing needs to be done: today&apos;s protection is what is enforced.</source>
        <translation>Es ist nichts zu tun: Als heutiger Schutz zählt, was erzwungen wird.</translation>
    </message>
    <message>
        <source>This is no configuration that can be imported.</source>
        <translation>Das ist keine Konfiguration, die sich importieren lässt.</translation>
    </message>
    <message>
        <source>Say what it is (%1), or make it by the commands that the import prints.</source>
        <translation>Sagen Sie, was es ist (%1), oder erzeugen Sie es mit den Befehlen, die der Import ausgibt.</translation>
    </message>
    <message>
        <source>The import does not name the host of &quot;%1&quot;; it was taken for &quot;%2&quot;, the only one with that software.</source>
        <translation>Der Import nennt den Rechner von „%1“ nicht; er wurde für „%2“ gehalten, den einzigen mit dieser Software.</translation>
    </message>
    <message>
        <source>Where that is wrong, undo, and give the system its host name first.</source>
        <translation>Ist das falsch, so machen Sie es rückgängig und geben dem System erst seinen Rechnernamen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has &quot;%2&quot; as %3; the import says &quot;%4&quot; (%5). The plan keeps its own.</source>
        <translation>„%1“ hat „%2“ als %3; der Import sagt „%4“ (%5). Der Plan behält seinen Wert.</translation>
    </message>
    <message>
        <source>Change it where the import is right.</source>
        <translation>Ändern Sie ihn, wo der Import recht hat.</translation>
    </message>
    <message>
        <source>Give the output of the command that the import prints.</source>
        <translation>Geben Sie die Ausgabe des Befehls, den der Import ausgibt.</translation>
    </message>
    <message>
        <source>Imported proxy</source>
        <translation>Importierter Proxy</translation>
    </message>
    <message>
        <source>No server block passes anything on.</source>
        <translation>Kein Server-Block gibt etwas weiter.</translation>
    </message>
    <message>
        <source>the output of nginx -T</source>
        <translation>die Ausgabe von nginx -T</translation>
    </message>
    <message>
        <source>Proxy for %1</source>
        <translation>Proxy für %1</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>no server has a name</source>
        <translation>kein Server hat einen Namen</translation>
    </message>
    <message>
        <source>it runs nginx</source>
        <translation>darauf läuft nginx</translation>
    </message>
    <message>
        <source>it passes on from the internet into the own network</source>
        <translation>er gibt aus dem Internet ins eigene Netz weiter</translation>
    </message>
    <message>
        <source>nginx&apos; version is not told.</source>
        <translation>Die Version von nginx ist nicht genannt.</translation>
    </message>
    <message>
        <source>Add the output of: nginx -V</source>
        <translation>Fügen Sie die Ausgabe hinzu von: nginx -V</translation>
    </message>
    <message>
        <source>The proxy&apos;s operating system is not told.</source>
        <translation>Das Betriebssystem des Proxys ist nicht genannt.</translation>
    </message>
    <message>
        <source>the proxy passes on to it</source>
        <translation>der Proxy gibt an ihn weiter</translation>
    </message>
    <message>
        <source>it stands behind the proxy</source>
        <translation>er steht hinter dem Proxy</translation>
    </message>
    <message>
        <source>its software is not told</source>
        <translation>seine Software ist nicht genannt</translation>
    </message>
    <message>
        <source>The server &quot;%1&quot; has no name here.</source>
        <translation>Der Server „%1“ hat hier keinen Namen.</translation>
    </message>
    <message>
        <source>What runs on &quot;%1&quot; is not told.</source>
        <translation>Was auf „%1“ läuft, steht nicht da.</translation>
    </message>
    <message>
        <source>Import that server&apos;s configuration too, or enter its software.</source>
        <translation>Importieren Sie auch die Konfiguration dieses Servers, oder geben Sie seine Software an.</translation>
    </message>
    <message>
        <source>somebody connects; who, stands in no configuration</source>
        <translation>jemand verbindet sich; wer, steht in keiner Konfiguration</translation>
    </message>
    <message>
        <source>Who connects, from where and how many, is not told.</source>
        <translation>Wer sich verbindet, von wo und wie viele, steht nicht da.</translation>
    </message>
    <message>
        <source>how users log in is settled behind the proxy; the weakest usual login</source>
        <translation>wie sich Benutzer anmelden, ist hinter dem Proxy geregelt; die schwächste übliche Anmeldung</translation>
    </message>
    <message>
        <source>How users log in is not told by the proxy.</source>
        <translation>Wie sich Benutzer anmelden, sagt der Proxy nicht.</translation>
    </message>
    <message>
        <source>What users reach under &quot;%1&quot; is not told.</source>
        <translation>Was Benutzer unter „%1“ erreichen, steht nicht da.</translation>
    </message>
    <message>
        <source>Choose the service of the connection, or remove it where it is not about mail.</source>
        <translation>Wählen Sie den Dienst der Verbindung, oder entfernen Sie sie, wo es nicht um Mail geht.</translation>
    </message>
    <message>
        <source>Web access under %1</source>
        <translation>Webzugriff unter %1</translation>
    </message>
    <message>
        <source>The server behind the mail proxy is chosen by a program (auth_http).</source>
        <translation>Den Server hinter dem Mail-Proxy wählt ein Programm (auth_http).</translation>
    </message>
    <message>
        <source>Add the server, and make it the end of the connection.</source>
        <translation>Ergänzen Sie den Server, und machen Sie ihn zum Ende der Verbindung.</translation>
    </message>
    <message>
        <source>Which service is passed on from port %1 is not told.</source>
        <translation>Welcher Dienst von Port %1 weitergegeben wird, steht nicht da.</translation>
    </message>
    <message>
        <source>Add the connection at the step Connections, where it is about mail.</source>
        <translation>Ergänzen Sie die Verbindung im Schritt Verbindungen, wo es um Mail geht.</translation>
    </message>
    <message>
        <source>Passed on from port %1</source>
        <translation>Weitergegeben von Port %1</translation>
    </message>
    <message>
        <source>The bytes are passed on as they are: what protects them is settled behind the proxy.</source>
        <translation>Die Bytes werden weitergegeben, wie sie sind: Was sie schützt, ist hinter dem Proxy geregelt.</translation>
    </message>
    <message>
        <source>Import that server&apos;s configuration, or set today&apos;s protection.</source>
        <translation>Importieren Sie die Konfiguration jenes Servers, oder setzen Sie den heutigen Schutz.</translation>
    </message>
    <message>
        <source>A quoted text has no end.</source>
        <translation>Ein Text in Anführungszeichen hat kein Ende.</translation>
    </message>
    <message>
        <source>Give the whole output of: nginx -T</source>
        <translation>Geben Sie die ganze Ausgabe von: nginx -T</translation>
    </message>
    <message>
        <source>A word is too long.</source>
        <translation>Ein Wort ist zu lang.</translation>
    </message>
    <message>
        <source>Give the output of: nginx -T</source>
        <translation>Geben Sie die Ausgabe von: nginx -T</translation>
    </message>
    <message>
        <source>There are more than %L1 directives.</source>
        <translation>Es sind mehr als %L1 Direktiven.</translation>
    </message>
    <message>
        <source>Give the output of one server&apos;s: nginx -T</source>
        <translation>Geben Sie die Ausgabe eines einzigen Servers von: nginx -T</translation>
    </message>
    <message>
        <source>A block is not closed.</source>
        <translation>Ein Block ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has no semicolon.</source>
        <translation>„%1“ hat kein Semikolon.</translation>
    </message>
    <message>
        <source>%1 is not set: Postfix&apos; default</source>
        <translation>%1 ist nicht gesetzt: Vorgabe von Postfix</translation>
    </message>
    <message>
        <source>the output of postconf</source>
        <translation>die Ausgabe von postconf</translation>
    </message>
    <message>
        <source>it runs Postfix</source>
        <translation>darauf läuft Postfix</translation>
    </message>
    <message>
        <source>it stands in the own network and talks to the internet</source>
        <translation>er steht im eigenen Netz und spricht mit dem Internet</translation>
    </message>
    <message>
        <source>myhostname is not told</source>
        <translation>myhostname ist nicht genannt</translation>
    </message>
    <message>
        <source>Postfix&apos; version is not told.</source>
        <translation>Die Version von Postfix ist nicht genannt.</translation>
    </message>
    <message>
        <source>Add the output of: postconf mail_version</source>
        <translation>Fügen Sie die Ausgabe hinzu von: postconf mail_version</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no security level.</source>
        <translation>„%1“ ist keine Sicherheitsstufe.</translation>
    </message>
    <message>
        <source>Say at the connection what protects it today.</source>
        <translation>Sagen Sie bei der Verbindung, was sie heute schützt.</translation>
    </message>
    <message>
        <source>a mail server takes mail from others</source>
        <translation>ein Mailserver nimmt Mail von anderen an</translation>
    </message>
    <message>
        <source>other mail servers do not log in</source>
        <translation>andere Mailserver melden sich nicht an</translation>
    </message>
    <message>
        <source>Relay host</source>
        <translation>Relay-Host</translation>
    </message>
    <message>
        <source>whose relay host it is stands nowhere</source>
        <translation>wessen Relay-Host es ist, steht nirgends</translation>
    </message>
    <message>
        <source>Whether users hand in mail here is not told.</source>
        <translation>Ob Benutzer hier Mail einliefern, steht nicht da.</translation>
    </message>
    <message>
        <source>Add the output of: postconf -M; postconf -P</source>
        <translation>Fügen Sie die Ausgabe hinzu von: postconf -M; postconf -P</translation>
    </message>
    <message>
        <source>somebody hands in mail; who, stands in no configuration</source>
        <translation>jemand liefert Mail ein; wer, steht in keiner Konfiguration</translation>
    </message>
    <message>
        <source>Mail handed in (%1)</source>
        <translation>Eingelieferte Mail (%1)</translation>
    </message>
    <message>
        <source>Who hands in mail, from where and how many, is not told.</source>
        <translation>Wer Mail einliefert, von wo und wie viele, steht nicht da.</translation>
    </message>
    <message>
        <source>Whether mail programs check the server&apos;s certificate is not told; they do by default.</source>
        <translation>Ob Mailprogramme das Zertifikat des Servers prüfen, steht nicht da; in der Voreinstellung tun sie es.</translation>
    </message>
    <message>
        <source>Where they do not, set today&apos;s protection to &quot;tls-unverified&quot;.</source>
        <translation>Wo sie es nicht tun, setzen Sie den heutigen Schutz auf „tls-unverified“.</translation>
    </message>
    <message>
        <source>Some destinations have a protection of their own, in a table that is not read.</source>
        <translation>Einige Ziele haben einen eigenen Schutz, in einer Tabelle, die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Add a connection for each destination with another protection.</source>
        <translation>Ergänzen Sie eine Verbindung für jedes Ziel mit anderem Schutz.</translation>
    </message>
    <message>
        <source>Mail is delivered over the network to another server.</source>
        <translation>Mail wird über das Netz an einen anderen Server zugestellt.</translation>
    </message>
    <message>
        <source>Add that server and the connection to it (service lmtp).</source>
        <translation>Ergänzen Sie jenen Server und die Verbindung zu ihm (Dienst lmtp).</translation>
    </message>
    <message>
        <source>There is no connection in it.</source>
        <translation>Es steht keine Verbindung darin.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no line of swanctl.</source>
        <translation>„%1“ ist keine Zeile von swanctl.</translation>
    </message>
    <message>
        <source>Give the whole output of: swanctl --list-conns</source>
        <translation>Geben Sie die ganze Ausgabe von: swanctl --list-conns</translation>
    </message>
    <message>
        <source>Imported tunnels</source>
        <translation>Importierte Tunnel</translation>
    </message>
    <message>
        <source>No tunnel protects anything.</source>
        <translation>Kein Tunnel schützt etwas.</translation>
    </message>
    <message>
        <source>the output of swanctl</source>
        <translation>die Ausgabe von swanctl</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Gateway</translation>
    </message>
    <message>
        <source>its name is not told</source>
        <translation>sein Name ist nicht genannt</translation>
    </message>
    <message>
        <source>it runs strongSwan</source>
        <translation>darauf läuft strongSwan</translation>
    </message>
    <message>
        <source>it joins what its tunnels protect to the internet</source>
        <translation>es verbindet, was seine Tunnel schützen, mit dem Internet</translation>
    </message>
    <message>
        <source>strongSwan&apos;s version is not told.</source>
        <translation>Die Version von strongSwan ist nicht genannt.</translation>
    </message>
    <message>
        <source>Enter it at the step Networks and systems (swanctl --version says it).</source>
        <translation>Geben Sie sie im Schritt Netze und Systeme an (swanctl --version nennt sie).</translation>
    </message>
    <message>
        <source>Network %1</source>
        <translation>Netz %1</translation>
    </message>
    <message>
        <source>behind the gateway that was asked</source>
        <translation>hinter dem befragten Gateway</translation>
    </message>
    <message>
        <source>behind the other gateway; whose it is, is not told</source>
        <translation>hinter dem anderen Gateway; wem es gehört, ist nicht genannt</translation>
    </message>
    <message>
        <source>Other end of %1</source>
        <translation>Anderes Ende von %1</translation>
    </message>
    <message>
        <source>it may have any address</source>
        <translation>es kann jede Adresse haben</translation>
    </message>
    <message>
        <source>it has a fixed address</source>
        <translation>es hat eine feste Adresse</translation>
    </message>
    <message>
        <source>it is reached over the internet</source>
        <translation>es wird über das Internet erreicht</translation>
    </message>
    <message>
        <source>whose it is, is not told</source>
        <translation>wem es gehört, ist nicht genannt</translation>
    </message>
    <message>
        <source>&quot;%1&quot; protects nothing; it was left out.</source>
        <translation>„%1“ schützt nichts; es wurde ausgelassen.</translation>
    </message>
    <message>
        <source>What passes the tunnel %1</source>
        <translation>Was durch den Tunnel %1 läuft</translation>
    </message>
    <message>
        <source>the tunnel is taken to run over the internet</source>
        <translation>es wird angenommen, dass der Tunnel über das Internet läuft</translation>
    </message>
    <message>
        <source>a tunnel tells nothing of logins inside</source>
        <translation>ein Tunnel sagt nichts über Anmeldungen darin</translation>
    </message>
    <message>
        <source>Which mail connections run through the tunnel &quot;%1&quot; is not told.</source>
        <translation>Welche Mailverbindungen durch den Tunnel „%1“ laufen, steht nicht da.</translation>
    </message>
    <message>
        <source>Set &quot;%1&quot; as today&apos;s protection of those, and remove this connection.</source>
        <translation>Setzen Sie „%1“ als heutigen Schutz dieser Verbindungen, und entfernen Sie diese hier.</translation>
    </message>
    <message>
        <source>How the ends prove who they are is not told.</source>
        <translation>Wie sich die Enden ausweisen, steht nicht da.</translation>
    </message>
    <message>
        <source>Check whether today&apos;s protection is by certificate or by preshared key.</source>
        <translation>Prüfen Sie, ob der heutige Schutz auf Zertifikat oder auf vorab verteiltem Schlüssel beruht.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no answer.</source>
        <translation>„%1“ ist keine Antwort.</translation>
    </message>
    <message>
        <source>Choose among: %1</source>
        <translation>Wählen Sie aus: %1</translation>
    </message>
    <message>
        <source>A question has no answer.</source>
        <translation>Eine Frage hat keine Antwort.</translation>
    </message>
    <message>
        <source>Choose at least one of: %1</source>
        <translation>Wählen Sie mindestens eines von: %1</translation>
    </message>
    <message>
        <source>The plan has no title.</source>
        <translation>Der Plan hat keinen Titel.</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Geben Sie ihm einen.</translation>
    </message>
    <message>
        <source>Drafted from three answers. Every system, version, number and connection is an assumption until somebody has looked at it.</source>
        <translation>Aus drei Antworten entworfen. Jedes System, jede Version, Zahl und Verbindung ist eine Annahme, bis jemand sie angesehen hat.</translation>
    </message>
    <message>
        <source>the answer about servers</source>
        <translation>die Antwort zu den Servern</translation>
    </message>
    <message>
        <source>the answer about who connects</source>
        <translation>die Antwort, wer sich verbindet</translation>
    </message>
    <message>
        <source>such systems usually stand there</source>
        <translation>solche Systeme stehen gewöhnlich dort</translation>
    </message>
    <message>
        <source>the answer about sensitivity</source>
        <translation>die Antwort, wie heikel die Mail ist</translation>
    </message>
    <message>
        <source>such systems usually do this</source>
        <translation>solche Systeme tun das gewöhnlich</translation>
    </message>
    <message>
        <source>Password for %1:</source>
        <translation>Kennwort für %1:</translation>
    </message>
    <message>
        <source>Who does it; the login&apos;s name unless said</source>
        <translation>Wer es tut; sonst der Anmeldename</translation>
    </message>
    <message>
        <source>The version that you started from, as list shows it</source>
        <translation>Die Fassung, von der Sie ausgegangen sind, wie list sie zeigt</translation>
    </message>
    <message>
        <source>Only with this status</source>
        <translation>Nur mit diesem Status</translation>
    </message>
    <message>
        <source>Only of this plan, by its id</source>
        <translation>Nur von diesem Plan, mit seiner Kennung</translation>
    </message>
    <message>
        <source>Only of this organisation</source>
        <translation>Nur von dieser Organisation</translation>
    </message>
    <message>
        <source>Only decided on this day or later</source>
        <translation>Nur an diesem Tag oder später entschieden</translation>
    </message>
    <message>
        <source>Only decided on this day or earlier</source>
        <translation>Nur an diesem Tag oder früher entschieden</translation>
    </message>
    <message>
        <source>At most so many</source>
        <translation>Höchstens so viele</translation>
    </message>
    <message>
        <source>Make a register, or one of an earlier version today&apos;s</source>
        <translation>Ein Register anlegen oder eines einer früheren Version auf den heutigen Stand bringen</translation>
    </message>
    <message>
        <source>Show the statements that make the roles on a server, and run none</source>
        <translation>Die Anweisungen zeigen, die auf einem Server die Rollen anlegen, und keine ausführen</translation>
    </message>
    <message>
        <source>Store a newer state of a record&apos;s dossier; the older ones stay</source>
        <translation>Einen neueren Stand des Dossiers eines Protokolls ablegen; die älteren bleiben</translation>
    </message>
    <message>
        <source>Its dossier as it is now</source>
        <translation>Sein Dossier, wie es jetzt ist</translation>
    </message>
    <message>
        <source>Let a newer record replace one</source>
        <translation>Ein Protokoll durch ein neueres ersetzen</translation>
    </message>
    <message>
        <source>The number of the record that is replaced</source>
        <translation>Die Nummer des Protokolls, das ersetzt wird</translation>
    </message>
    <message>
        <source>The number of the one that replaces it</source>
        <translation>Die Nummer des Protokolls, das es ersetzt</translation>
    </message>
    <message>
        <source>Its version; the last unless said</source>
        <translation>Seine Fassung; sonst die letzte</translation>
    </message>
    <message>
        <source>Show what was chosen for a connection over the years</source>
        <translation>Zeigen, was über die Jahre für eine Verbindung gewählt wurde</translation>
    </message>
    <message>
        <source>The connection&apos;s id</source>
        <translation>Die Kennung der Verbindung</translation>
    </message>
    <message>
        <source>Count records by status, year and chosen protection</source>
        <translation>Protokolle nach Status, Jahr und gewähltem Schutz zählen</translation>
    </message>
    <message>
        <source>Check the audit chain, and that everything is as it was stored</source>
        <translation>Die Nachweiskette prüfen und ob alles ist, wie es abgelegt wurde</translation>
    </message>
    <message>
        <source>A signed head that was kept elsewhere (seal)</source>
        <translation>Ein signierter Kettenstand, der anderswo aufbewahrt wurde (seal)</translation>
    </message>
    <message>
        <source>Certificates (PEM), or a signed trust list</source>
        <translation>Zertifikate (PEM) oder eine signierte Vertrauensliste</translation>
    </message>
    <message>
        <source>Sign where the audit chain ends now</source>
        <translation>Signieren, wo die Nachweiskette jetzt endet</translation>
    </message>
    <message>
        <source>The file for the head; its signature goes beside it, as .p7s</source>
        <translation>Die Datei für den Kettenstand; die Signatur kommt als .p7s daneben</translation>
    </message>
    <message>
        <source>Take a person&apos;s name and address out</source>
        <translation>Name und Adresse einer Person entfernen</translation>
    </message>
    <message>
        <source>The name as records have it</source>
        <translation>Der Name, wie er in Protokollen steht</translation>
    </message>
    <message>
        <source>Write everything into a new file</source>
        <translation>Alles in eine neue Datei schreiben</translation>
    </message>
    <message>
        <source>Fill an empty register from a backup</source>
        <translation>Ein leeres Register aus einer Sicherung füllen</translation>
    </message>
    <message>
        <source>The file that backup wrote</source>
        <translation>Die Datei, die backup geschrieben hat</translation>
    </message>
    <message>
        <source>Look for what is wrong or weak in every record that stands</source>
        <translation>In jedem gültigen Protokoll suchen, was falsch oder schwach ist</translation>
    </message>
    <message>
        <source>Write every dossier and the list into a folder</source>
        <translation>Alle Dossiers und die Liste in einen Ordner schreiben</translation>
    </message>
    <message>
        <source>The folder</source>
        <translation>Der Ordner</translation>
    </message>
    <message>
        <source>The register&apos;s file, postgresql://USER@HOST/DATABASE, or service=NAME</source>
        <translation>Die Datei des Registers, postgresql://BENUTZER@RECHNER/DATENBANK oder service=NAME</translation>
    </message>
    <message>
        <source>Read the server&apos;s password from this file descriptor instead of asking</source>
        <translation>Das Kennwort des Servers aus diesem Dateideskriptor lesen, statt danach zu fragen</translation>
    </message>
    <message>
        <source>Signed on %1 up to entry %2, by %3</source>
        <translation>Am %1 bis zum Eintrag %2 signiert, von %3</translation>
    </message>
    <message>
        <source>(not proved: whose key that is)</source>
        <translation>(nicht bewiesen: wessen Schlüssel das ist)</translation>
    </message>
    <message numerus="yes">
        <source>Whole: %Ln entries of the audit chain, each bound to the one before it; every dossier is as it was stored.</source>
        <translation>
            <numerusform>Vollständig: %Ln Eintrag in der Nachweiskette; jedes Dossier ist, wie es abgelegt wurde.</numerusform>
            <numerusform>Vollständig: %Ln Einträge in der Nachweiskette, jeder an den vorigen gebunden; jedes Dossier ist, wie es abgelegt wurde.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not proved: that nothing was cut off at the end together with what was signed here. Compare with a head kept elsewhere, by --head.</source>
        <translation>Nicht bewiesen: dass am Ende nichts abgeschnitten wurde, samt dem, was hier signiert war. Vergleichen Sie durch --head mit einem Kettenstand, der anderswo aufbewahrt ist.</translation>
    </message>
    <message>
        <source>The register is ready: %1</source>
        <translation>Das Register ist bereit: %1</translation>
    </message>
    <message>
        <source>Signed: %1, by %2; keep it and its signature elsewhere than the register</source>
        <translation>Signiert: %1, von %2; bewahren Sie die Datei und ihre Signatur anderswo auf als das Register</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Wiederhergestellt: %1</translation>
    </message>
    <message>
        <source>In the register now, and in yours:</source>
        <translation>Jetzt im Register, und bei Ihnen:</translation>
    </message>
    <message>
        <source>no difference in what they mean</source>
        <translation>kein Unterschied in dem, was sie bedeuten</translation>
    </message>
    <message>
        <source>Record %1 is version %2 now.</source>
        <translation>Protokoll %1 hat jetzt die Fassung %2.</translation>
    </message>
    <message>
        <source>Record %1 is superseded by record %2.</source>
        <translation>Protokoll %1 ist durch Protokoll %2 ersetzt.</translation>
    </message>
    <message>
        <source>Name and address are out of the register.</source>
        <translation>Name und Adresse stehen nicht mehr im Register.</translation>
    </message>
    <message>
        <source>Written anew: %1</source>
        <translation>Neu geschrieben: %1</translation>
    </message>
    <message>
        <source>Signed, and therefore as they were: %1. Their proof would not hold without the name; decide yourself whether they must go.</source>
        <translation>Signiert und darum unverändert: %1. Ohne den Namen hielte ihr Beweis nicht; entscheiden Sie selbst, ob sie weichen müssen.</translation>
    </message>
    <message>
        <source>superseded by %1</source>
        <translation>ersetzt durch %1</translation>
    </message>
    <message>
        <source>supersedes %1</source>
        <translation>ersetzt %1</translation>
    </message>
    <message>
        <source>Records: %L1, reviews due: %L2</source>
        <translation>Protokolle: %L1, fällige Prüfungen: %L2</translation>
    </message>
    <message>
        <source>By status</source>
        <translation>Nach Status</translation>
    </message>
    <message>
        <source>By year of the decision</source>
        <translation>Nach Jahr der Entscheidung</translation>
    </message>
    <message>
        <source>By chosen protection</source>
        <translation>Nach gewähltem Schutz</translation>
    </message>
    <message>
        <source>Check the name and your rights.</source>
        <translation>Prüfen Sie den Namen und Ihre Rechte.</translation>
    </message>
    <message>
        <source>A password does not belong into an address: others can read it there.</source>
        <translation>Ein Kennwort gehört nicht in eine Adresse: Andere können es dort lesen.</translation>
    </message>
    <message>
        <source>Leave it out: you are asked for it, or it is taken from --password-fd or from the file that PGPASSFILE names.</source>
        <translation>Lassen Sie es weg: Sie werden danach gefragt, oder es kommt aus --password-fd oder aus der Datei, die PGPASSFILE nennt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has a character that an address cannot carry.</source>
        <translation>„%1“ enthält ein Zeichen, das in einer Adresse nicht stehen kann.</translation>
    </message>
    <message>
        <source>Use a value without quotation marks, backslashes and semicolons.</source>
        <translation>Nehmen Sie einen Wert ohne Anführungszeichen, Rückstriche und Strichpunkte.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; would not prove which server answers.</source>
        <translation>Mit „%1“ wäre nicht bewiesen, welcher Server antwortet.</translation>
    </message>
    <message>
        <source>Leave sslmode out: verify-full is used.</source>
        <translation>Lassen Sie sslmode weg: Es gilt verify-full.</translation>
    </message>
    <message>
        <source>An address has no parameter &quot;%1&quot;.</source>
        <translation>Eine Adresse kennt keine Angabe „%1“.</translation>
    </message>
    <message>
        <source>Use sslrootcert, sslcert, sslkey, sslcrl, passfile, user, port, or host for the folder of a socket; or name a service.</source>
        <translation>Möglich sind sslrootcert, sslcert, sslkey, sslcrl, passfile, user, port und host für den Ordner eines Sockets; oder nennen Sie einen Dienst.</translation>
    </message>
    <message>
        <source>This is no address of a register.</source>
        <translation>Das ist keine Adresse eines Registers.</translation>
    </message>
    <message>
        <source>Write a file, postgresql://USER@HOST/DATABASE, or service=NAME.</source>
        <translation>Schreiben Sie eine Datei, postgresql://BENUTZER@RECHNER/DATENBANK oder service=NAME.</translation>
    </message>
    <message>
        <source>The address has a character that it cannot carry.</source>
        <translation>Die Adresse enthält ein Zeichen, das in ihr nicht stehen kann.</translation>
    </message>
    <message>
        <source>Use names without quotation marks, backslashes and semicolons.</source>
        <translation>Nehmen Sie Namen ohne Anführungszeichen, Rückstriche und Strichpunkte.</translation>
    </message>
    <message>
        <source>The address of the register is empty.</source>
        <translation>Die Adresse des Registers ist leer.</translation>
    </message>
    <message>
        <source>Name its file or its server.</source>
        <translation>Nennen Sie seine Datei oder seinen Server.</translation>
    </message>
    <message>
        <source>This is no name of a service.</source>
        <translation>Das ist kein Name eines Dienstes.</translation>
    </message>
    <message>
        <source>Take one from pg_service.conf.</source>
        <translation>Nehmen Sie einen aus pg_service.conf.</translation>
    </message>
    <message>
        <source>Go back to a backup that checks well, and find out who could write.</source>
        <translation>Gehen Sie zu einer Sicherung zurück, die der Prüfung standhält, und klären Sie, wer schreiben konnte.</translation>
    </message>
    <message>
        <source>This is no entry of an audit chain.</source>
        <translation>Das ist kein Eintrag einer Nachweiskette.</translation>
    </message>
    <message>
        <source>Use the version of Safeconduct that wrote it.</source>
        <translation>Nehmen Sie die Version von Safeconduct, die ihn geschrieben hat.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit chain is missing.</source>
        <translation>Eintrag %1 der Nachweiskette fehlt.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit chain is not as it was written.</source>
        <translation>Eintrag %1 der Nachweiskette ist nicht, wie er geschrieben wurde.</translation>
    </message>
    <message>
        <source>Entry %1 of the audit chain does not follow the one before it.</source>
        <translation>Eintrag %1 der Nachweiskette folgt nicht auf den vorigen.</translation>
    </message>
    <message>
        <source>This is no head of a register&apos;s audit chain.</source>
        <translation>Das ist kein Stand der Nachweiskette eines Registers.</translation>
    </message>
    <message>
        <source>Give the file that register seal wrote.</source>
        <translation>Nehmen Sie die Datei, die register seal geschrieben hat.</translation>
    </message>
    <message>
        <source>The signed head is that of another register.</source>
        <translation>Der signierte Kettenstand gehört zu einem anderen Register.</translation>
    </message>
    <message>
        <source>Give one of this register.</source>
        <translation>Nehmen Sie einen dieses Registers.</translation>
    </message>
    <message>
        <source>The audit chain was cut off: it had %L1 entries on %2, and has %L3.</source>
        <translation>Die Nachweiskette wurde abgeschnitten: Sie hatte %L1 Einträge am %2 und hat %L3.</translation>
    </message>
    <message>
        <source>The audit chain up to entry %1 is not the one that was signed on %2.</source>
        <translation>Die Nachweiskette bis zum Eintrag %1 ist nicht die, die am %2 signiert wurde.</translation>
    </message>
    <message>
        <source>Back it up with that version.</source>
        <translation>Sichern Sie es mit jener Version.</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Name a new one: a backup overwrites nothing.</source>
        <translation>Nennen Sie eine neue: Eine Sicherung überschreibt nichts.</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>Die Datei kann nicht geschrieben werden.</translation>
    </message>
    <message>
        <source>Check the folder and your rights.</source>
        <translation>Prüfen Sie den Ordner und Ihre Rechte.</translation>
    </message>
    <message>
        <source>There is no backup here.</source>
        <translation>Hier ist keine Sicherung.</translation>
    </message>
    <message>
        <source>Give the file that register backup wrote.</source>
        <translation>Nehmen Sie die Datei, die register backup geschrieben hat.</translation>
    </message>
    <message>
        <source>This is no backup that this version of Safeconduct wrote.</source>
        <translation>Das ist keine Sicherung, die diese Version von Safeconduct geschrieben hat.</translation>
    </message>
    <message>
        <source>If it is older, copy it, let register check make the copy today&apos;s, and restore that.</source>
        <translation>Ist sie älter, kopieren Sie sie, bringen Sie die Kopie durch register check auf den heutigen Stand und nehmen Sie diese.</translation>
    </message>
    <message>
        <source>A backup is restored into an empty register only.</source>
        <translation>Eine Sicherung wird nur in ein leeres Register zurückgespielt.</translation>
    </message>
    <message>
        <source>Make a new one: nothing is overwritten.</source>
        <translation>Legen Sie ein neues an: Überschrieben wird nichts.</translation>
    </message>
    <message>
        <source>Nobody added version %2 of record %1: the audit chain does not know it.</source>
        <translation>Fassung %2 von Protokoll %1 hat niemand abgelegt: Die Nachweiskette kennt sie nicht.</translation>
    </message>
    <message>
        <source>The dossier of record %1, version %2, is not the one that was added.</source>
        <translation>Das Dossier von Protokoll %1, Fassung %2, ist nicht das, das abgelegt wurde.</translation>
    </message>
    <message>
        <source>The dossier of record %1, version %2, is missing.</source>
        <translation>Das Dossier von Protokoll %1, Fassung %2, fehlt.</translation>
    </message>
    <message>
        <source>What the list shows of record %1 is not what was stored.</source>
        <translation>Was die Liste von Protokoll %1 zeigt, ist nicht, was abgelegt wurde.</translation>
    </message>
    <message>
        <source>Which record supersedes which is not what was stored.</source>
        <translation>Welches Protokoll welches ersetzt, ist nicht, was abgelegt wurde.</translation>
    </message>
    <message>
        <source>Qt has no driver &quot;%1&quot; for this database.</source>
        <translation>Qt hat keinen Treiber „%1“ für diese Datenbank.</translation>
    </message>
    <message>
        <source>Install it, on Debian as libqt6sql6-psql.</source>
        <translation>Installieren Sie ihn, unter Debian als libqt6sql6-psql.</translation>
    </message>
    <message>
        <source>Install it, on Debian as libqt6sql6-sqlite.</source>
        <translation>Installieren Sie ihn, unter Debian als libqt6sql6-sqlite.</translation>
    </message>
    <message>
        <source>The register cannot be reached: %1.</source>
        <translation>Das Register ist nicht zu erreichen: %1.</translation>
    </message>
    <message>
        <source>Check the address and the server. What was not confirmed was not stored.</source>
        <translation>Prüfen Sie Adresse und Server. Was nicht bestätigt wurde, ist nicht abgelegt.</translation>
    </message>
    <message>
        <source>This file is no database.</source>
        <translation>Diese Datei ist keine Datenbank.</translation>
    </message>
    <message>
        <source>You may not do this in the register: %1.</source>
        <translation>Das dürfen Sie im Register nicht: %1.</translation>
    </message>
    <message>
        <source>Ask whoever keeps it for the role of an editor or approver.</source>
        <translation>Bitten Sie, wer es führt, um die Rolle zum Bearbeiten oder zum Genehmigen.</translation>
    </message>
    <message>
        <source>The register knows nobody called &quot;%1&quot;.</source>
        <translation>Das Register kennt niemanden namens „%1“.</translation>
    </message>
    <message>
        <source>Write the name as the records do.</source>
        <translation>Schreiben Sie den Namen wie die Protokolle.</translation>
    </message>
    <message>
        <source>Record %1 cannot be written without the name: %2</source>
        <translation>Protokoll %1 lässt sich nicht ohne den Namen schreiben: %2</translation>
    </message>
    <message>
        <source>Nothing was erased. Take the record out, or keep the name for this reason.</source>
        <translation>Nichts wurde gelöscht. Nehmen Sie das Protokoll heraus, oder behalten Sie den Namen aus diesem Grund.</translation>
    </message>
    <message>
        <source>Check the address, or make it by register init.</source>
        <translation>Prüfen Sie die Adresse, oder legen Sie es durch register init an.</translation>
    </message>
    <message>
        <source>This is a database of another program.</source>
        <translation>Das ist die Datenbank eines anderen Programms.</translation>
    </message>
    <message>
        <source>Choose the register&apos;s own.</source>
        <translation>Wählen Sie die des Registers.</translation>
    </message>
    <message>
        <source>This register was made by an earlier version of Safeconduct.</source>
        <translation>Dieses Register stammt von einer früheren Version von Safeconduct.</translation>
    </message>
    <message>
        <source>Let whoever keeps it run register init with this version.</source>
        <translation>Wer es führt, soll mit dieser Version register init aufrufen.</translation>
    </message>
    <message>
        <source>This register was made by a later version of Safeconduct: it is only read.</source>
        <translation>Dieses Register stammt von einer späteren Version von Safeconduct: Es wird nur gelesen.</translation>
    </message>
    <message>
        <source>Change it with that version.</source>
        <translation>Ändern Sie es mit jener Version.</translation>
    </message>
    <message>
        <source>Record %1 was changed meanwhile: it is version %2 (%3, review %4), and you saw version %5.</source>
        <translation>Protokoll %1 wurde inzwischen geändert: Es hat die Fassung %2 (%3, Prüfung %4), und Sie sahen die Fassung %5.</translation>
    </message>
    <message>
        <source>Nothing was overwritten. Look at the present version, and start from it.</source>
        <translation>Nichts wurde überschrieben. Sehen Sie sich die jetzige Fassung an, und gehen Sie von ihr aus.</translation>
    </message>
    <message>
        <source>Record %1 is at its end (%2): it stays as it is.</source>
        <translation>Protokoll %1 ist abgeschlossen (%2): Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Add the new decision as a record of its own.</source>
        <translation>Legen Sie die neue Entscheidung als eigenes Protokoll ab.</translation>
    </message>
    <message>
        <source>This very file is in the register already, as record %1.</source>
        <translation>Genau diese Datei ist schon im Register, als Protokoll %1.</translation>
    </message>
    <message>
        <source>Give the dossier that is new.</source>
        <translation>Nehmen Sie das neue Dossier.</translation>
    </message>
    <message>
        <source>Record %1 cannot supersede record %2.</source>
        <translation>Protokoll %1 kann Protokoll %2 nicht ersetzen.</translation>
    </message>
    <message>
        <source>Name a record that stands.</source>
        <translation>Nennen Sie ein gültiges Protokoll.</translation>
    </message>
    <message>
        <source>You may not change record %1.</source>
        <translation>Protokoll %1 dürfen Sie nicht ändern.</translation>
    </message>
    <message>
        <source>Ask whoever keeps the register for the role of an approver.</source>
        <translation>Bitten Sie, wer das Register führt, um die Rolle zum Genehmigen.</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Proposed</source>
        <translation>Vorgeschlagen</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Changes asked for</source>
        <translation>Änderungen erbeten</translation>
    </message>
    <message>
        <source>Accepted</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Put in place</source>
        <translation>Umgesetzt</translation>
    </message>
    <message>
        <source>Confirmed by a review</source>
        <translation>Durch eine Überprüfung bestätigt</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr nötig</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Replaced by record %1.</source>
        <translation>Ersetzt durch Protokoll %1.</translation>
    </message>
    <message>
        <source>Replaces record %1.</source>
        <translation>Ersetzt Protokoll %1.</translation>
    </message>
    <message>
        <source>From record %1 to record %2</source>
        <translation>Von Protokoll %1 zu Protokoll %2</translation>
    </message>
    <message>
        <source>Who is told of the decision</source>
        <translation>Wer von der Entscheidung unterrichtet wird</translation>
    </message>
    <message>
        <source>File of findings that are known, each with a reason and a last day</source>
        <translation>Datei mit bekannten Befunden, jeder mit Grund und letztem Tag</translation>
    </message>
    <message>
        <source>Certificate (PEM, its authorities after it), or a PKCS#12 file with the key, or its URI on a token (pkcs11:)</source>
        <translation>Zertifikat (PEM, dahinter seine Aussteller) oder eine PKCS#12-Datei mit dem Schlüssel oder seine URI auf einem Token (pkcs11:)</translation>
    </message>
    <message>
        <source>Private key (PEM), where it is not in the certificate&apos;s file, or its URI on a token (pkcs11:)</source>
        <translation>Privater Schlüssel (PEM), wenn er nicht in der Datei des Zertifikats steht, oder seine URI auf einem Token (pkcs11:)</translation>
    </message>
    <message>
        <source>(suppressed until %1: %2)</source>
        <translation>(zurückgestellt bis %1: %2)</translation>
    </message>
    <message>
        <source>The token&apos;s URI says its PIN, which others can read there.</source>
        <translation>Die URI des Tokens nennt seine PIN, die andere dort lesen können.</translation>
    </message>
    <message>
        <source>Leave the PIN out of the URI; it is asked for.</source>
        <translation>Lassen Sie die PIN in der URI weg; nach ihr wird gefragt.</translation>
    </message>
    <message>
        <source>Tokens cannot be used here: %1.</source>
        <translation>Tokens lassen sich hier nicht verwenden: %1.</translation>
    </message>
    <message>
        <source>Install OpenSSL&apos;s provider for PKCS#11 (Debian: pkcs11-provider).</source>
        <translation>Installieren Sie den PKCS#11-Provider von OpenSSL (Debian: pkcs11-provider).</translation>
    </message>
    <message>
        <source>The token does not open with this PIN, or has no private key under this URI.</source>
        <translation>Das Token lässt sich mit dieser PIN nicht öffnen, oder es hat unter dieser URI keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <source>Type the token&apos;s PIN (after some wrong ones it locks itself), and check the URI.</source>
        <translation>Geben Sie die PIN des Tokens ein (nach einigen falschen sperrt es sich), und prüfen Sie die URI.</translation>
    </message>
    <message>
        <source>No token has a private key under this URI: %1.</source>
        <translation>Kein Token hat unter dieser URI einen privaten Schlüssel: %1.</translation>
    </message>
    <message>
        <source>Check that the token is plugged in, and what pkcs11-tool --list-objects says of it.</source>
        <translation>Prüfen Sie, ob das Token steckt und was pkcs11-tool --list-objects von ihm sagt.</translation>
    </message>
    <message>
        <source>The token has no certificate under this URI.</source>
        <translation>Das Token hat unter dieser URI kein Zertifikat.</translation>
    </message>
    <message>
        <source>Give the certificate&apos;s file, or its own URI.</source>
        <translation>Geben Sie die Datei des Zertifikats an oder dessen eigene URI.</translation>
    </message>
    <message>
        <source>nobody informed</source>
        <translation>niemand unterrichtet</translation>
    </message>
    <message>
        <source>The record names nobody who was told of the decision.</source>
        <translation>Das Protokoll nennt niemanden, der von der Entscheidung unterrichtet wurde.</translation>
    </message>
    <message>
        <source>There is no rule %1.</source>
        <translation>Es gibt keine Regel %1.</translation>
    </message>
    <message>
        <source>Write the id as lint says it.</source>
        <translation>Schreiben Sie die Kennung so, wie lint sie nennt.</translation>
    </message>
    <message>
        <source>The suppression has no reason.</source>
        <translation>Die Zurückstellung hat keinen Grund.</translation>
    </message>
    <message>
        <source>Say why the finding may stand.</source>
        <translation>Sagen Sie, warum der Befund stehen bleiben darf.</translation>
    </message>
    <message>
        <source>%1 h</source>
        <comment>hours</comment>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1, at most %2</source>
        <comment>mean and worst case</comment>
        <translation>%1, höchstens %2</translation>
    </message>
    <message>
        <source>Hours that a revoked certificate stays usable</source>
        <translation>Stunden, die ein gesperrtes Zertifikat benutzbar bleibt</translation>
    </message>
    <message>
        <source>keeps the list it holds</source>
        <translation>behält die Liste, die es hat</translation>
    </message>
    <message>
        <source>fetches the next list</source>
        <translation>holt die nächste Liste</translation>
    </message>
    <message>
        <source>list published at once</source>
        <translation>Liste sofort veröffentlicht</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 versetzen</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>Review due %1</source>
        <translation>Überprüfung fällig %1</translation>
    </message>
    <message>
        <source>The life of the record; what is hollow lies ahead</source>
        <translation>Das Leben des Protokolls; was hohl ist, steht noch bevor</translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln alike</source>
        <translation>
            <numerusform>%Ln gleich entscheiden</numerusform>
            <numerusform>%Ln gleich entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Say who was told</source>
        <translation>Sagen, wer informiert wurde</translation>
    </message>
    <message>
        <source>The program &quot;diff&quot; is not installed.</source>
        <translation>Das Programm „diff“ ist nicht installiert.</translation>
    </message>
    <message>
        <source>Install the package diffutils.</source>
        <translation>Installieren Sie das Paket diffutils.</translation>
    </message>
    <message>
        <source>The files could not be compared. %1</source>
        <translation>Die Dateien konnten nicht verglichen werden. %1</translation>
    </message>
    <message>
        <source>Save the generated file and compare the two by hand.</source>
        <translation>Speichern Sie die erzeugte Datei und vergleichen Sie die beiden von Hand.</translation>
    </message>
    <message>
        <source>Language of the record, instead of the plan&apos;s: en or de</source>
        <translation>Sprache des Protokolls, statt der des Plans: en oder de</translation>
    </message>
    <message>
        <source>QUESTION=ANSWER, yes, no, partly or not-applicable, and behind a colon an explanation: what was found at the review; may come several times (confirm)</source>
        <translation>FRAGE=ANTWORT, yes, no, partly oder not-applicable, und hinter einem Doppelpunkt eine Erläuterung: was die Überprüfung ergab; auch mehrmals (confirm)</translation>
    </message>
    <message>
        <source>The risk accepted for &quot;%1&quot; ends: &quot;%2&quot;</source>
        <translation>Das für „%1“ übernommene Risiko endet: „%2“</translation>
    </message>
    <message>
        <source>End of the risk of &quot;%1&quot; that is accepted for &quot;%2&quot;</source>
        <translation>Ende des Risikos von „%1“, das für „%2“ übernommen ist</translation>
    </message>
    <message>
        <source>&quot;%1&quot; costs %2 today, and %3 then.</source>
        <translation>„%1“ kostet heute %2, damals %3.</translation>
    </message>
    <message>
        <source>This is no answer to a question of the review: %1</source>
        <translation>Das ist keine Antwort auf eine Frage der Überprüfung: %1</translation>
    </message>
    <message>
        <source>Answer one of %1.</source>
        <translation>Beantworten Sie eine von %1.</translation>
    </message>
    <message>
        <source>Write %1=ANSWER, with one of %2, and an explanation behind a colon.</source>
        <translation>Schreiben Sie %1=ANTWORT mit einem von %2 und eine Erläuterung hinter einem Doppelpunkt.</translation>
    </message>
    <message>
        <source>Questions of the review without an answer of today: %1. What they ask is said by explain; answer them by --answer.</source>
        <translation>Fragen der Überprüfung ohne heutige Antwort: %1. Was sie fragen, sagt explain; beantworten Sie sie mit --answer.</translation>
    </message>
    <message>
        <source>There are %1 certificates with the key; a signature holds at most %2.</source>
        <translation>Beim Schlüssel liegen %1 Zertifikate; eine Signatur enthält höchstens %2.</translation>
    </message>
    <message>
        <source>Give the signer&apos;s own certificate and those between it and the root, nothing else.</source>
        <translation>Geben Sie das eigene Zertifikat und die zwischen ihm und der Wurzel an, sonst nichts.</translation>
    </message>
    <message>
        <source>Answers to the questions of a review belong to the event &quot;confirm&quot;.</source>
        <translation>Antworten auf die Fragen einer Überprüfung gehören zum Ereignis „confirm“.</translation>
    </message>
    <message>
        <source>Leave them out here.</source>
        <translation>Lassen Sie sie hier weg.</translation>
    </message>
    <message>
        <source>Record %1 is signed, and its status is &quot;%2&quot;: only accepted records supersede and are superseded.</source>
        <translation>Protokoll %1 ist unterschrieben, und sein Status ist „%2“: Nur angenommene Protokolle ersetzen andere und werden ersetzt.</translation>
    </message>
    <message>
        <source>Have it accepted, and update the record with the dossier as it is then.</source>
        <translation>Lassen Sie es annehmen, und aktualisieren Sie das Protokoll mit dem Dossier, wie es dann ist.</translation>
    </message>
    <message>
        <source>What was signed for record %1 says that it supersedes another than record %2.</source>
        <translation>Was für Protokoll %1 unterschrieben wurde, sagt, dass es ein anderes als Protokoll %2 ersetzt.</translation>
    </message>
    <message>
        <source>Name the record that it was proposed to supersede.</source>
        <translation>Nennen Sie das Protokoll, zu dessen Ersatz es vorgeschlagen wurde.</translation>
    </message>
    <message>
        <source>… and %L1 more lines</source>
        <translation>… und %L1 weitere Zeilen</translation>
    </message>
    <message>
        <source>required protection missing on an open network</source>
        <translation>verlangter Schutz fehlt in einem offenen Netz</translation>
    </message>
    <message>
        <source>knowledge older than a year, or newer rules change the advice</source>
        <translation>Wissen älter als ein Jahr, oder neuere Regeln ändern die Empfehlung</translation>
    </message>
    <message>
        <source>configuration unproved on a need above normal, or its proof lost</source>
        <translation>Konfiguration bei Schutzbedarf über normal nicht nachgewiesen, oder Nachweis verloren</translation>
    </message>
    <message>
        <source>acceptance longer than a product&apos;s support or the cryptographic policy</source>
        <translation>Risiko länger übernommen, als ein Produkt unterstützt wird oder die kryptographische Vorgabe zulässt</translation>
    </message>
    <message>
        <source>Rule %1 wants protection against &quot;%2&quot;, and nothing gives it on an open network.</source>
        <translation>Regel %1 verlangt Schutz gegen „%2“, und in einem offenen Netz gibt ihn nichts.</translation>
    </message>
    <message>
        <source>The acceptance lasts longer than the cryptographic policy &quot;%1&quot; leaves classical key agreement alone, which ends on %2.</source>
        <translation>Das Risiko ist länger übernommen, als die kryptographische Vorgabe „%1“ klassische Schlüsseleinigung allein zulässt; das endet am %2.</translation>
    </message>
    <message>
        <source>Newer rules change the advice: &quot;%1&quot; then, &quot;%2&quot; today.</source>
        <translation>Neuere Regeln ändern die Empfehlung: damals „%1“, heute „%2“.</translation>
    </message>
    <message>
        <source>The configuration of &quot;%1&quot; has lost its proof: %2 then, %3 today.</source>
        <translation>Die Konfiguration von „%1“ hat ihren Nachweis verloren: damals %2, heute %3.</translation>
    </message>
    <message>
        <source>Since %1 certificates live shorter: check that they are renewed in time.</source>
        <translation>Seit %1 gelten Zertifikate kürzer: Prüfen Sie, ob sie rechtzeitig erneuert werden.</translation>
    </message>
    <message>
        <source>A year that the cryptographic policy names has ended on %1. The record says: %2</source>
        <translation>Ein Jahr, das die kryptographische Vorgabe nennt, ist am %1 zu Ende gegangen. Im Protokoll steht: %2</translation>
    </message>
    <message>
        <source>Saving was stopped; nothing was written.</source>
        <translation>Das Speichern wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>Save again when it suits you.</source>
        <translation>Speichern Sie erneut, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>The acceptance of the risk of &quot;%1&quot; expired on %2: what it stood for counts as missing.</source>
        <translation>Das Risiko von „%1“ war bis zum %2 übernommen: Der Schutz, für den das stand, gilt als fehlend.</translation>
    </message>
    <message>
        <source>A year that the cryptographic policy &quot;%1&quot; names ended on %2.</source>
        <translation>Ein Jahr, das die kryptographische Vorgabe „%1“ nennt, ist am %2 zu Ende gegangen.</translation>
    </message>
    <message>
        <source>A date that the record foresaw has passed: %1 (%2)</source>
        <translation>Ein Tag, den das Protokoll vorhersah, ist vorbei: %1 (%2)</translation>
    </message>
    <message>
        <source>What is reached by when on the way out of it: &quot;2027-03-01 TEXT&quot;; may come several times</source>
        <translation>Was bis wann auf dem Weg daraus erreicht ist: „2027-03-01 TEXT“; mehrfach möglich</translation>
    </message>
    <message>
        <source>Show how the configuration differs from this file, which is in use</source>
        <translation>Zeigen, wie sich die Konfiguration von dieser Datei unterscheidet, die in Gebrauch ist</translation>
    </message>
    <message>
        <source>Support of &quot;%1&quot; ends: &quot;%2&quot;</source>
        <translation>Die Unterstützung von „%1“ endet: „%2“</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be reached, on the way out of an accepted risk: &quot;%2&quot;</source>
        <translation>„%1“ ist zu erreichen, auf dem Weg aus einem übernommenen Risiko: „%2“</translation>
    </message>
    <message>
        <source>Certificates live shorter: &quot;%1&quot;</source>
        <translation>Zertifikate gelten kürzer: „%1“</translation>
    </message>
    <message>
        <source>A year that the cryptographic policy names ends: &quot;%1&quot;</source>
        <translation>Ein Jahr, das die kryptographische Vorgabe nennt, endet: „%1“</translation>
    </message>
    <message>
        <source>A date that the record foresaw: &quot;%1&quot;</source>
        <translation>Ein Tag, den das Protokoll vorhersah: „%1“</translation>
    </message>
    <message>
        <source>(not signed)</source>
        <translation>(nicht unterschrieben)</translation>
    </message>
    <message>
        <source>There is no generated file that could be compared with this one.</source>
        <translation>Es gibt keine erzeugte Datei, die mit dieser verglichen werden könnte.</translation>
    </message>
    <message>
        <source>Choose another connection or target; scripts are not compared.</source>
        <translation>Wählen Sie eine andere Verbindung oder ein anderes Ziel; Skripte werden nicht verglichen.</translation>
    </message>
    <message>
        <source>This milestone does not begin with a day: %1</source>
        <translation>Dieser Meilenstein beginnt nicht mit einem Tag: %1</translation>
    </message>
    <message>
        <source>Write it as 2027-03-01, and behind it what is reached by then.</source>
        <translation>Schreiben Sie ihn als 2027-03-01, und dahinter, was bis dahin erreicht ist.</translation>
    </message>
    <message>
        <source>The milestone of %1 says nothing.</source>
        <translation>Der Meilenstein vom %1 sagt nichts.</translation>
    </message>
    <message>
        <source>Write behind the day what is reached by then.</source>
        <translation>Schreiben Sie hinter den Tag, was bis dahin erreicht ist.</translation>
    </message>
    <message>
        <source>The milestone of %1 has more than %2 letters.</source>
        <translation>Der Meilenstein vom %1 hat mehr als %2 Zeichen.</translation>
    </message>
    <message>
        <source>Say it in a sentence.</source>
        <translation>Sagen Sie es in einem Satz.</translation>
    </message>
    <message>
        <source>The milestone of %1 lies after the end of the acceptance on %2.</source>
        <translation>Der Meilenstein vom %1 liegt nach dem Ende der Übernahme am %2.</translation>
    </message>
    <message>
        <source>Set it on an earlier day, or accept the risk for longer.</source>
        <translation>Setzen Sie ihn auf einen früheren Tag, oder übernehmen Sie das Risiko länger.</translation>
    </message>
    <message>
        <source>The file is too large to be kept for comparing with what is generated.</source>
        <translation>Die Datei ist zu groß, um zum Vergleich mit dem Erzeugten aufbewahrt zu werden.</translation>
    </message>
    <message>
        <source>Compare with the file itself at the step Configuration.</source>
        <translation>Vergleichen Sie beim Schritt Konfiguration mit der Datei selbst.</translation>
    </message>
    <message>
        <source>There are more than %L1 settings.</source>
        <translation>Es sind mehr als %L1 Einstellungen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is to be reached by %2, on the way out of an accepted risk.</source>
        <translation>„%1“ ist bis %2 zu erreichen, auf dem Weg aus einem übernommenen Risiko.</translation>
    </message>
    <message>
        <source>milestone after the end of the acceptance</source>
        <translation>Meilenstein nach dem Ende der Übernahme</translation>
    </message>
    <message>
        <source>review date passed, or one that the record foresaw</source>
        <translation>Tag der Überprüfung vorbei, oder ein vorhergesehener</translation>
    </message>
    <message>
        <source>milestone of an accepted risk passed</source>
        <translation>Meilenstein eines übernommenen Risikos vorbei</translation>
    </message>
    <message>
        <source>milestone of an accepted risk soon</source>
        <translation>Meilenstein eines übernommenen Risikos bald</translation>
    </message>
    <message>
        <source>%1 (not signed)</source>
        <translation>%1 (nicht unterschrieben)</translation>
    </message>
    <message>
        <source>Opening was stopped; what was open before still is.</source>
        <translation>Das Öffnen wurde abgebrochen; was zuvor offen war, ist es noch.</translation>
    </message>
    <message>
        <source>Open it again when it suits you.</source>
        <translation>Öffnen Sie es erneut, wenn es Ihnen passt.</translation>
    </message>
    <message>
        <source>What the record says is not signed.</source>
        <translation>Was das Protokoll sagt, ist nicht unterschrieben.</translation>
    </message>
    <message>
        <source>There is a remark on this question, and no answer: %1</source>
        <translation>Zu dieser Frage gibt es eine Bemerkung und keine Antwort: %1</translation>
    </message>
    <message>
        <source>Choose an answer, or take the remark away.</source>
        <translation>Wählen Sie eine Antwort, oder nehmen Sie die Bemerkung weg.</translation>
    </message>
    <message>
        <source>(hidden in the file)</source>
        <translation>(in der Datei verborgen)</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>(set; not shown)</source>
        <translation>(gesetzt; nicht gezeigt)</translation>
    </message>
    <message>
        <source>changed</source>
        <comment>a setting</comment>
        <translation>geändert</translation>
    </message>
    <message>
        <source>new</source>
        <comment>a setting</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>the same</source>
        <comment>a setting</comment>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not told</source>
        <comment>a setting</comment>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <source>there only</source>
        <comment>a setting</comment>
        <translation>nur dort</translation>
    </message>
    <message>
        <source>Changed: %L1, new: %L2, the same: %L3, not told: %L4, there only: %L5.</source>
        <translation>Geändert: %L1, neu: %L2, gleich: %L3, nicht gesagt: %L4, nur dort: %L5.</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>There now</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>Erzeugt</translation>
    </message>
    <message>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <source>%1 could not be read setting by setting, so only lines are compared: %2</source>
        <translation>%1 war nicht Einstellung für Einstellung zu lesen, deshalb werden nur Zeilen verglichen: %2</translation>
    </message>
    <message>
        <source>What was imported has no settings to compare with.</source>
        <translation>Was importiert wurde, hat keine vergleichbaren Einstellungen.</translation>
    </message>
    <message>
        <source>Compare with a file of today.</source>
        <translation>Vergleichen Sie mit einer Datei von heute.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; was to be reached by %2, on the way out of an accepted risk.</source>
        <translation>„%1“ war bis %2 zu erreichen, auf dem Weg aus einem übernommenen Risiko.</translation>
    </message>
    <message>
        <source>The archive is of the kind for very large files (zip64), which is not read.</source>
        <translation>Das Archiv ist von der Art für sehr große Dateien (Zip64), die nicht gelesen wird.</translation>
    </message>
    <message>
        <source>Whose advice was taken before the decision</source>
        <translation>Wessen Rat vor der Entscheidung eingeholt wurde</translation>
    </message>
    <message>
        <source>a list of these columns: .xlsx, .ods or CSV</source>
        <translation>eine Liste mit diesen Spalten: .xlsx, .ods oder CSV</translation>
    </message>
    <message>
        <source>Made: %1 (%2 and %3), %4 bits of entropy</source>
        <translation>Erzeugt: %1 (%2 und %3), %4 Bit Entropie</translation>
    </message>
    <message>
        <source>The acceptance of the risk of &quot;%1&quot; ended on %2, and a confirmation does not prolong it.</source>
        <translation>Die Übernahme des Risikos von „%1“ endete am %2, und eine Bestätigung verlängert sie nicht.</translation>
    </message>
    <message>
        <source>Accept it with a later end, or choose another option, and propose that.</source>
        <translation>Übernehmen Sie es mit späterem Ende oder wählen Sie eine andere Option, und schlagen Sie das vor.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has accepted it already.</source>
        <translation>„%1“ hat es schon angenommen.</translation>
    </message>
    <message>
        <source>Somebody else may accept it as well.</source>
        <translation>Jemand anderes kann es ebenfalls annehmen.</translation>
    </message>
    <message>
        <source>&quot;supersede&quot; needs the record that replaces this one.</source>
        <translation>„supersede“ braucht das Protokoll, das dieses ersetzt.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has accepted it with this key already.</source>
        <translation>„%1“ hat es mit diesem Schlüssel schon angenommen.</translation>
    </message>
    <message>
        <source>Have somebody else accept, with a key of their own.</source>
        <translation>Lassen Sie jemand anderen annehmen, mit eigenem Schlüssel.</translation>
    </message>
    <message>
        <source>The list holds versions as numbers or days: 3.10 is 3.1 there, or a day.</source>
        <translation>Die Liste enthält Versionen als Zahlen oder Tage: 3.10 ist dort 3,1 oder ein Tag.</translation>
    </message>
    <message>
        <source>Format the column as text and enter the versions anew, or correct them at the step Networks and systems.</source>
        <translation>Formatieren Sie die Spalte als Text und geben Sie die Versionen neu ein, oder berichtigen Sie sie im Schritt Netze und Systeme.</translation>
    </message>
    <message>
        <source>Write it on the first sheet, with the names of the columns in the first row.</source>
        <translation>Schreiben Sie sie auf das erste Blatt, mit den Namen der Spalten in der ersten Zeile.</translation>
    </message>
    <message>
        <source>Only the first sheet is read: &quot;%1&quot;.</source>
        <translation>Nur das erste Blatt wird gelesen: „%1“.</translation>
    </message>
    <message>
        <source>If another one is meant, move it to the front or save it as a file of its own.</source>
        <translation>Ist ein anderes gemeint, so stellen Sie es an den Anfang oder speichern Sie es als eigene Datei.</translation>
    </message>
    <message>
        <source>Rows are grouped too deep.</source>
        <translation>Zeilen sind zu tief gruppiert.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of repetitions.</source>
        <translation>„%1“ ist keine Anzahl von Wiederholungen.</translation>
    </message>
    <message>
        <source>Its part &quot;%1&quot; is broken: %2</source>
        <translation>Ihr Teil „%1“ ist fehlerhaft: %2</translation>
    </message>
    <message>
        <source>The document has no sheet with cells.</source>
        <translation>Das Dokument hat kein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet program and save it as .xlsx or .ods without a password, or as CSV.</source>
        <translation>Öffnen Sie die Datei in einem Tabellenprogramm und speichern Sie sie als .xlsx oder .ods ohne Kennwort, oder als CSV.</translation>
    </message>
    <message>
        <source>More than %L1 rows are filled.</source>
        <translation>Mehr als %L1 Zeilen sind ausgefüllt.</translation>
    </message>
    <message>
        <source>The cells up to here hold more than %1 MiB.</source>
        <translation>Die Zellen bis hierher enthalten mehr als %1 MiB.</translation>
    </message>
    <message>
        <source>Sheet &quot;%1&quot;, cell %2: %3</source>
        <translation>Blatt „%1“, Zelle %2: %3</translation>
    </message>
    <message>
        <source>It declares a document type, which no spreadsheet program does.</source>
        <translation>Es erklärt einen Dokumenttyp, was kein Tabellenprogramm tut.</translation>
    </message>
    <message>
        <source>This is a workbook of Excel before 2007, or it has a password.</source>
        <translation>Das ist eine Arbeitsmappe aus Excel vor 2007, oder sie hat ein Kennwort.</translation>
    </message>
    <message>
        <source>The spreadsheet cannot be unpacked: %1</source>
        <translation>Die Tabelle lässt sich nicht entpacken: %1</translation>
    </message>
    <message>
        <source>The spreadsheet has a password.</source>
        <translation>Die Tabelle hat ein Kennwort.</translation>
    </message>
    <message>
        <source>This is neither an Excel workbook (.xlsx) nor an OpenDocument spreadsheet (.ods).</source>
        <translation>Das ist weder eine Excel-Arbeitsmappe (.xlsx) noch eine OpenDocument-Tabelle (.ods).</translation>
    </message>
    <message>
        <source>With what they refer to, the parameters have more than %L1 characters.</source>
        <translation>Mit dem, worauf sie verweisen, haben die Parameter mehr als %L1 Zeichen.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number of a row.</source>
        <translation>„%1“ ist keine Zeilennummer.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no place of a cell.</source>
        <translation>„%1“ ist kein Ort einer Zelle.</translation>
    </message>
    <message>
        <source>A cell refers to the text %1, which is not there.</source>
        <translation>Eine Zelle verweist auf den Text %1, den es nicht gibt.</translation>
    </message>
    <message>
        <source>The workbook has no sheet with cells.</source>
        <translation>Die Arbeitsmappe hat kein Blatt mit Zellen.</translation>
    </message>
    <message>
        <source>There are more than %L1 texts.</source>
        <translation>Es sind mehr als %L1 Texte.</translation>
    </message>
    <message>
        <source>Its part &quot;%1&quot; is missing.</source>
        <translation>Ihr Teil „%1“ fehlt.</translation>
    </message>
    <message>
        <source>accepted by the proposer alone, where the plan wants four eyes</source>
        <translation>allein vom Vorschlagenden angenommen, obwohl der Plan vier Augen verlangt</translation>
    </message>
    <message>
        <source>Whoever proposed has accepted alone, and the plan wants four eyes: have somebody else accept, too.</source>
        <translation>Wer vorgeschlagen hat, hat allein angenommen, und der Plan verlangt vier Augen: Lassen Sie auch jemand anderen annehmen.</translation>
    </message>
    <message>
        <source>Advised on and written again, it comes out as it is here: what was approved still holds.</source>
        <translation>Neu beraten und geschrieben kommt es so heraus, wie es hier steht: Was gebilligt wurde, gilt weiter.</translation>
    </message>
    <message>
        <source>Not proved: that the record still says the same. With the knowledge inside it does not come out again as it is here. Read it, or propose it again.</source>
        <translation>Nicht bewiesen: dass das Protokoll noch dasselbe sagt. Mit dem enthaltenen Wissen kommt es nicht wieder so heraus, wie es hier steht. Lesen Sie es, oder schlagen Sie es erneut vor.</translation>
    </message>
    <message>
        <source>The choice for all connections together was not computed.</source>
        <translation>Die Wahl für alle Verbindungen zusammen wurde nicht berechnet.</translation>
    </message>
    <message>
        <source>Leave out &quot;--without portfolio&quot;.</source>
        <translation>Lassen Sie „--without portfolio“ weg.</translation>
    </message>
    <message>
        <source>CONNECTION, CONNECTION=OPTION, or together for all connections: where each number of it comes from</source>
        <translation>VERBINDUNG, VERBINDUNG=MÖGLICHKEIT oder together für alle Verbindungen: woher jede Zahl dazu kommt</translation>
    </message>
    <message>
        <source>Name the accepted dossier that does. Where none does, sign &quot;deprecate&quot;.</source>
        <translation>Nennen Sie das angenommene Dossier, das es ersetzt. Wo keines es tut, unterschreiben Sie „deprecate“.</translation>
    </message>
    <message>
        <source>Whoever proposed has accepted alone, and the plan wants four eyes: confirm it or propose it again, and have somebody else accept.</source>
        <translation>Wer vorgeschlagen hat, hat allein angenommen, und der Plan verlangt vier Augen: Bestätigen Sie es oder schlagen Sie es erneut vor, und lassen Sie jemand anderen annehmen.</translation>
    </message>
    <message>
        <source>Signing ended unexpectedly.</source>
        <translation>Das Unterschreiben endete unerwartet.</translation>
    </message>
    <message>
        <source>Look at what the dossier proves now, then try again.</source>
        <translation>Sehen Sie nach, was das Dossier jetzt beweist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <source>--treatment wants one of %1, not &quot;%2&quot;</source>
        <translation>--treatment verlangt eines von %1, nicht „%2“</translation>
    </message>
    <message>
        <source>--owner, --until, --explanation, --treatment and --milestone come after the --accept-risk they belong to</source>
        <translation>--owner, --until, --explanation, --treatment und --milestone stehen hinter dem --accept-risk, zu dem sie gehören</translation>
    </message>
    <message>
        <source>What is done about it until then: %1; accept unless said</source>
        <translation>Was bis dahin damit geschieht: %1; accept, wenn nichts gesagt ist</translation>
    </message>
    <message>
        <source>CONNECTION=DAY: a milestone of an accepted risk that is reached, by its day; may come several times (confirm)</source>
        <translation>VERBINDUNG=TAG: ein erreichter Meilenstein eines übernommenen Risikos, nach seinem Tag; mehrfach möglich (confirm)</translation>
    </message>
    <message>
        <source>No token with a key of yours is there.</source>
        <translation>Es ist kein Token mit einem Schlüssel von Ihnen da.</translation>
    </message>
    <message>
        <source>Check that the token is plugged in, and that p11-kit list-modules names it.</source>
        <translation>Prüfen Sie, ob der Token eingesteckt ist und ob p11-kit list-modules ihn nennt.</translation>
    </message>
    <message>
        <source>No token shows a certificate that may sign together with its key.</source>
        <translation>Kein Token zeigt ein Zertifikat, das unterschreiben darf, zusammen mit seinem Schlüssel.</translation>
    </message>
    <message>
        <source>Type the key&apos;s address; pkcs11-tool --list-objects tells what it is made of.</source>
        <translation>Geben Sie die Adresse des Schlüssels ein; pkcs11-tool --list-objects sagt, woraus sie besteht.</translation>
    </message>
    <message>
        <source>This names no milestone: %1</source>
        <translation>Das benennt keinen Meilenstein: %1</translation>
    </message>
    <message>
        <source>Write CONNECTION=2027-03-01, the day being that of the milestone.</source>
        <translation>Schreiben Sie VERBINDUNG=2027-03-01 mit dem Tag des Meilensteins.</translation>
    </message>
    <message>
        <source>The decision has no milestone of %1 for &quot;%2&quot; that is still to be reached.</source>
        <translation>Die Entscheidung hat für „%2“ keinen Meilenstein vom %1, der noch zu erreichen ist.</translation>
    </message>
    <message>
        <source>Leave it out: none is to be reached any more.</source>
        <translation>Lassen Sie es weg: Es ist keiner mehr zu erreichen.</translation>
    </message>
    <message>
        <source>Milestones are reported as reached by the event &quot;confirm&quot;.</source>
        <translation>Meilensteine werden durch das Ereignis „confirm“ als erreicht gemeldet.</translation>
    </message>
    <message>
        <source>From version %1 of record %2 to the open dossier</source>
        <translation>Von Fassung %1 des Protokolls %2 zum offenen Dossier</translation>
    </message>
    <message>
        <source>How they differ cannot be said: %1</source>
        <translation>Worin sie sich unterscheiden, lässt sich nicht sagen: %1</translation>
    </message>
    <message>
        <source>Reported as reached for %1: %2 (due by %3)</source>
        <translation>Als erreicht gemeldet für %1: %2 (fällig bis %3)</translation>
    </message>
    <message>
        <source>An older or another copy (file or folder), whose events must all be here</source>
        <translation>Eine ältere oder andere Kopie (Datei oder Ordner), deren Ereignisse alle hier sein müssen</translation>
    </message>
    <message>
        <source>Events of the other copy are missing here, from number %1 on: they were dropped, or this is an older copy.</source>
        <translation>Ereignisse der anderen Kopie fehlen hier ab Nummer %1: Sie wurden entfernt, oder dies ist eine ältere Kopie.</translation>
    </message>
    <message>
        <source>Verify the other copy, and use that one.</source>
        <translation>Prüfen Sie die andere Kopie und verwenden Sie diese.</translation>
    </message>
    <message>
        <source>From event number %1 on the other copy has other events.</source>
        <translation>Ab dem Ereignis Nummer %1 hat die andere Kopie andere Ereignisse.</translation>
    </message>
    <message>
        <source>Ask those who signed them which of the two copies counts.</source>
        <translation>Fragen Sie die, die unterschrieben haben, welche der beiden Kopien gilt.</translation>
    </message>
    <message>
        <source>The other copy is not of the same decision: it is of another plan, or no event is the same.</source>
        <translation>Die andere Kopie gehört nicht zur selben Entscheidung: Sie ist von einem anderen Plan, oder kein Ereignis ist gleich.</translation>
    </message>
    <message>
        <source>Compare with a copy of this dossier.</source>
        <translation>Vergleichen Sie mit einer Kopie dieses Dossiers.</translation>
    </message>
    <message>
        <source>Time stamps or revocation data that the other copy keeps are missing here, for these events: %1.</source>
        <translation>Zeitstempel oder Sperrdaten, die in der anderen Kopie liegen, fehlen hier für diese Ereignisse: %1.</translation>
    </message>
    <message>
        <source>The events of this copy do not hold themselves.</source>
        <translation>Die Ereignisse dieser Kopie halten selbst nicht stand.</translation>
    </message>
    <message>
        <source>Compare with an undamaged copy.</source>
        <translation>Vergleichen Sie mit einer unbeschädigten Kopie.</translation>
    </message>
    <message>
        <source>Compared with the other copy: all its events are here, unchanged.</source>
        <translation>Verglichen mit der anderen Kopie: Alle ihre Ereignisse sind hier, unverändert.</translation>
    </message>
    <message>
        <source>Compared with the other copy: it has no signed events, so it cannot show that any is missing.</source>
        <translation>Verglichen mit der anderen Kopie: Sie hat keine unterschriebenen Ereignisse und kann nicht zeigen, dass eines fehlt.</translation>
    </message>
    <message>
        <source>Missing here, by the other copy:</source>
        <translation>Nach der anderen Kopie fehlen hier:</translation>
    </message>
    <message>
        <source>Added since:</source>
        <translation>Seither hinzugekommen:</translation>
    </message>
    <message>
        <source>Here instead:</source>
        <translation>Stattdessen hier:</translation>
    </message>
    <message>
        <source>Not proved: that no later event was left out. Last event: %1; compare it with the one written down, by --head, or with another copy, by --against.</source>
        <translation>Nicht bewiesen: dass kein späteres Ereignis weggelassen wurde. Letztes Ereignis: %1; vergleichen Sie es mit dem notierten (--head) oder mit einer anderen Kopie (--against).</translation>
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
    <name>safeconduct::AddingDialog</name>
    <message>
        <source>How they differ</source>
        <translation>Worin sie sich unterscheiden</translation>
    </message>
    <message>
        <source>The register has this plan already</source>
        <translation>Das Register hat diesen Plan schon</translation>
    </message>
    <message>
        <source>%1, version %2: %3</source>
        <comment>number of a record, its version, its status</comment>
        <translation>%1, Fassung %2: %3</translation>
    </message>
    <message>
        <source>Say what the open dossier is to become. Every version stays in the register.</source>
        <translation>Sagen Sie, was aus dem offenen Dossier werden soll. Jede Fassung bleibt im Register.</translation>
    </message>
    <message>
        <source>&amp;Record in the register:</source>
        <translation>&amp;Protokoll im Register:</translation>
    </message>
    <message>
        <source>&amp;Next version of this record</source>
        <translation>&amp;Nächste Fassung dieses Protokolls</translation>
    </message>
    <message>
        <source>A record of its &amp;own</source>
        <translation>Ein &amp;eigenes Protokoll</translation>
    </message>
</context>
<context>
    <name>safeconduct::AlikeDialog</name>
    <message>
        <source>Decide alike</source>
        <translation>Gleich entscheiden</translation>
    </message>
    <message>
        <source>Connections that are decided together</source>
        <translation>Verbindungen, die zusammen entschieden werden</translation>
    </message>
    <message>
        <source>&amp;Protection:</source>
        <translation>&amp;Schutz:</translation>
    </message>
    <message>
        <source>&amp;Reason:</source>
        <translation>&amp;Grund:</translation>
    </message>
    <message>
        <source>Service, ends, way and need of these connections are of the same kind, and the same rules speak for and against the same options. Take out what you want to decide by itself.</source>
        <translation>Dienst, Enden, Weg und Schutzbedarf dieser Verbindungen sind von gleicher Art, und dieselben Regeln sprechen für und gegen dieselben Möglichkeiten. Nehmen Sie heraus, was Sie einzeln entscheiden wollen.</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Decide %Ln alike</source>
        <translation>
            <numerusform>%Ln gleich &amp;entscheiden</numerusform>
            <numerusform>%Ln gleich &amp;entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>This differs from the advice: the record asks for a reason, one for all of them.</source>
        <translation>Das weicht von der Empfehlung ab: Das Protokoll verlangt einen Grund, einen für alle.</translation>
    </message>
    <message>
        <source>This is what is advised; a reason is not needed.</source>
        <translation>Das entspricht der Empfehlung; ein Grund ist nicht nötig.</translation>
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
    <name>safeconduct::BudgetSlider</name>
    <message>
        <source>Spend at the &amp;start at most</source>
        <translation>Am &amp;Anfang höchstens ausgeben</translation>
    </message>
    <message>
        <source>Budget at the start</source>
        <translation>Budget am Anfang</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>keine Grenze</translation>
    </message>
    <message>
        <source>Take the limit away</source>
        <translation>Grenze aufheben</translation>
    </message>
    <message>
        <source>Set the budget</source>
        <translation>Budget festlegen</translation>
    </message>
</context>
<context>
    <name>safeconduct::ChartView</name>
    <message>
        <source>There is nothing to draw here.</source>
        <translation>Hier gibt es nichts zu zeichnen.</translation>
    </message>
    <message>
        <source>What to draw</source>
        <translation>Was gezeichnet wird</translation>
    </message>
    <message>
        <source>Cost against benefit</source>
        <translation>Kosten gegen Nutzen</translation>
    </message>
    <message>
        <source>Cost by year</source>
        <translation>Kosten nach Jahren</translation>
    </message>
    <message>
        <source>How often each option comes first</source>
        <translation>Wie oft jede Möglichkeit vorn liegt</translation>
    </message>
    <message>
        <source>What moves the lead most</source>
        <translation>Was den Vorsprung am meisten bewegt</translation>
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
    <message>
        <source>2027-03-01 what is reached by then; …</source>
        <translation>2027-03-01 was bis dahin erreicht ist; …</translation>
    </message>
    <message>
        <source>Mi&amp;lestones:</source>
        <translation>Mei&amp;lensteine:</translation>
    </message>
    <message>
        <source>What is to be reached on the way out of the risk, each with its last day.</source>
        <translation>Was auf dem Weg aus dem Risiko heraus zu erreichen ist, jedes mit seinem letzten Tag.</translation>
    </message>
    <message>
        <source>Reason for differing from the advice</source>
        <translation>Begründung der Abweichung von der Empfehlung</translation>
    </message>
    <message>
        <source>How &amp;it is treated:</source>
        <translation>W&amp;ie es behandelt wird:</translation>
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
    <name>safeconduct::CommandPalette</name>
    <message>
        <source>Search or command</source>
        <translation>Suchen oder Befehl</translation>
    </message>
    <message>
        <source>A page, a connection, a system, or something to do</source>
        <translation>Eine Seite, eine Verbindung, ein System oder etwas zu tun</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>Was passt</translation>
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
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>About the file</source>
        <translation>Zur Datei</translation>
    </message>
    <message>
        <source>The rule and its so&amp;urces…</source>
        <translation>Die Regel und ihre &amp;Quellen…</translation>
    </message>
    <message>
        <source>Shows what this file would change in one that is in use today</source>
        <translation>Zeigt, was diese Datei an einer ändern würde, die heute in Gebrauch ist</translation>
    </message>
    <message>
        <source>Compare with a file of today</source>
        <translation>Mit einer heutigen Datei vergleichen</translation>
    </message>
    <message>
        <source>Nothing differs: %1</source>
        <translation>Nichts ist verschieden: %1</translation>
    </message>
    <message>
        <source>What this file would change in %1:</source>
        <translation>Was diese Datei in %1 ändern würde:</translation>
    </message>
    <message>
        <source>Make &amp;keys…</source>
        <translation>Schlüss&amp;el anlegen …</translation>
    </message>
    <message>
        <source>Makes the preshared keys that this configuration names, each in a file of its own</source>
        <translation>Legt die vorab ausgetauschten Schlüssel an, die diese Konfiguration nennt, jeden in einer eigenen Datei</translation>
    </message>
    <message>
        <source>Make the keys in this folder</source>
        <translation>Schlüssel in diesem Ordner anlegen</translation>
    </message>
    <message>
        <source>No connection is protected by a preshared key.</source>
        <translation>Keine Verbindung wird durch einen vorab ausgetauschten Schlüssel geschützt.</translation>
    </message>
    <message>
        <source>Made: %1, for %2 and %3</source>
        <translation>Angelegt: %1, für %2 und %3</translation>
    </message>
    <message>
        <source>Kept as it was: %1, for %2 and %3</source>
        <translation>Unverändert geblieben: %1, für %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new key(s) of 256 bits, each in a file that only you can read: %1</source>
        <translation>
            <numerusform>%Ln neuer Schlüssel mit 256 Bit, in einer Datei, die nur Sie lesen können: %1</numerusform>
            <numerusform>%Ln neue Schlüssel mit 256 Bit, jeder in einer Datei, die nur Sie lesen können: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Preshared keys</source>
        <translation>Vorab ausgetauschte Schlüssel</translation>
    </message>
    <message>
        <source>Bring each file to its two systems on a protected way, and delete it here afterwards.</source>
        <translation>Bringen Sie jede Datei auf geschütztem Weg zu ihren beiden Systemen und löschen Sie sie danach hier.</translation>
    </message>
    <message>
        <source>Writing the files</source>
        <translation>Die Dateien werden geschrieben</translation>
    </message>
    <message>
        <source>Difference to what is &amp;there…</source>
        <translation>U&amp;nterschied zum Bestand…</translation>
    </message>
    <message>
        <source>Shows what this file would change in the configuration that was imported</source>
        <translation>Zeigt, was diese Datei an der importierten Konfiguration ändern würde</translation>
    </message>
    <message>
        <source>Co&amp;mpare with a file…</source>
        <translation>Mit einer Datei &amp;vergleichen…</translation>
    </message>
    <message>
        <source>Files are still being written. Try again in a moment.</source>
        <translation>Es werden noch Dateien geschrieben. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>By h&amp;ost</source>
        <translation>Nach Re&amp;chnern</translation>
    </message>
    <message>
        <source>In o&amp;rder</source>
        <translation>Der &amp;Reihe nach</translation>
    </message>
    <message>
        <source>%1 of %2 steps done</source>
        <translation>%1 von %2 Schritten getan</translation>
    </message>
</context>
<context>
    <name>safeconduct::ConfigurationTree</name>
    <message>
        <source>Configuration by host</source>
        <translation>Konfiguration nach Rechnern</translation>
    </message>
    <message>
        <source>No configuration, and why (%L1)</source>
        <translation>Keine Konfiguration und warum (%L1)</translation>
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
    <message>
        <source>&amp;Similar ones together</source>
        <translation>Ähnl&amp;iche zusammen</translation>
    </message>
    <message>
        <source>Connections for which the same speaks for and against the same options</source>
        <translation>Verbindungen, bei denen dasselbe für und gegen dieselben Möglichkeiten spricht</translation>
    </message>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln gleichartige</numerusform>
            <numerusform>%Ln gleichartige</numerusform>
        </translation>
    </message>
    <message>
        <source>by itself</source>
        <translation>für sich</translation>
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
    <message>
        <source>No usual figure is known for one %1.</source>
        <comment>%1 what is counted</comment>
        <translation>Für je %1 ist kein üblicher Wert bekannt.</translation>
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
        <source>%1 over %Ln year(s), present value (least – likely – most); at the start %2, then %3 a year.</source>
        <translation>
            <numerusform>%1 über %Ln Jahr, Barwert (mindestens – wahrscheinlich – höchstens); am Anfang %2, dann %3 im Jahr.</numerusform>
            <numerusform>%1 über %Ln Jahre, Barwert (mindestens – wahrscheinlich – höchstens); am Anfang %2, dann %3 im Jahr.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::CrlView</name>
    <message>
        <source>Put these values &amp;into the plan</source>
        <translation>Diese Werte &amp;in den Plan</translation>
    </message>
    <message>
        <source>Certification authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>A new list &amp;every</source>
        <translation>Eine neue Liste &amp;alle</translation>
    </message>
    <message>
        <source>and valid &amp;longer by</source>
        <translation>und &amp;länger gültig um</translation>
    </message>
    <message>
        <source>Who holds a list of revoked certificates may believe it until it ends, whatever is published meanwhile.</source>
        <translation>Wer eine Sperrliste hat, darf ihr bis zu ihrem Ablauf glauben, was auch immer inzwischen veröffentlicht wird.</translation>
    </message>
    <message>
        <source> h</source>
        <comment>hours</comment>
        <translation> h</translation>
    </message>
    <message>
        <source>An authority of your own, which the plan does not name yet</source>
        <translation>Eine eigene Zertifizierungsstelle, die der Plan noch nicht nennt</translation>
    </message>
    <message>
        <source>Set how lists of revoked certificates are published</source>
        <translation>Veröffentlichung der Sperrlisten festlegen</translation>
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
    <message>
        <source>Re&amp;vocation</source>
        <translation>&amp;Sperrung</translation>
    </message>
    <message>
        <source>&amp;Informed:</source>
        <translation>&amp;Informiert:</translation>
    </message>
    <message>
        <source>Residual risks</source>
        <translation>Restrisiken</translation>
    </message>
    <message>
        <source>Return leads to where it is decided.</source>
        <translation>Die Eingabetaste führt dorthin, wo es entschieden wird.</translation>
    </message>
    <message>
        <source>Resid&amp;ual risks</source>
        <translation>&amp;Restrisiken</translation>
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
    <message>
        <source>The rule and its so&amp;urces…</source>
        <translation>Die Regel und ihre &amp;Quellen…</translation>
    </message>
</context>
<context>
    <name>safeconduct::FindingsDialog</name>
    <message>
        <source>Error</source>
        <comment>kind of a finding</comment>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <comment>kind of a finding</comment>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>kind of a finding</comment>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Findings in the dossier</source>
        <translation>Feststellungen im Dossier</translation>
    </message>
    <message>
        <source>Check the dossier</source>
        <translation>Dossier prüfen</translation>
    </message>
    <message>
        <source>The dossier is being checked…</source>
        <translation>Das Dossier wird geprüft …</translation>
    </message>
    <message>
        <source>Nothing was found.</source>
        <translation>Es wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Errors stand first.</source>
        <translation>Fehler stehen zuerst.</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Feststellung</translation>
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
    <message>
        <source>%p %, about %1 s left</source>
        <translation>%p %, noch etwa %1 s</translation>
    </message>
    <message>
        <source>%p %, about %1 min left</source>
        <translation>%p %, noch etwa %1 min</translation>
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
    <name>safeconduct::ImportDialog</name>
    <message>
        <source>Import what runs today</source>
        <translation>Importieren, was heute läuft</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Kind of server</source>
        <translation>Art des Servers</translation>
    </message>
    <message>
        <source>Commands to run on the server</source>
        <translation>Befehle, die auf dem Server auszuführen sind</translation>
    </message>
    <message>
        <source>&amp;Choose files…</source>
        <translation>&amp;Dateien wählen…</translation>
    </message>
    <message>
        <source>Run on &amp;your server:</source>
        <translation>Auf Ihrem &amp;Server auszuführen:</translation>
    </message>
    <message>
        <source>These commands only read. Then choose the files they made, several at once, of whatever kind.</source>
        <translation>Diese Befehle lesen nur. Wählen Sie dann die so entstandenen Dateien, mehrere zugleich, von jeder Art.</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Angabe</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Wo es steht</translation>
    </message>
    <message>
        <source>What is open</source>
        <translation>Was offen ist</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Make a &amp;new plan of it</source>
        <translation>Einen &amp;neuen Plan daraus machen</translation>
    </message>
    <message>
        <source>&amp;Add it to &quot;%1&quot;; nothing there is overwritten</source>
        <translation>„%1“ e&amp;rgänzen; dort wird nichts überschrieben</translation>
    </message>
    <message>
        <source>Nothing has been read yet.</source>
        <translation>Noch ist nichts gelesen.</translation>
    </message>
    <message>
        <source>The files could not be imported.</source>
        <translation>Die Dateien ließen sich nicht importieren.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln value(s) found, each with the place where it stands.</source>
        <translation>
            <numerusform>%Ln Wert gefunden, mit der Stelle, an der er steht.</numerusform>
            <numerusform>%Ln Werte gefunden, jeder mit der Stelle, an der er steht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are open.</source>
        <translation>
            <numerusform>%Ln Punkt ist offen.</numerusform>
            <numerusform>%Ln Punkte sind offen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netze</translation>
    </message>
    <message>
        <source>Software</source>
        <translation>Software</translation>
    </message>
    <message>
        <source>Operating system</source>
        <translation>Betriebssystem</translation>
    </message>
    <message>
        <source>Hosts and addresses</source>
        <translation>Rechner und Adressen</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Managed by yourselves</source>
        <translation>Selbst verwaltet</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Verzeichnis</translation>
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
        <source>Way</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>Systems on the way</source>
        <translation>Systeme unterwegs</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>Informationen</translation>
    </message>
    <message>
        <source>Login</source>
        <translation>Anmeldung</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Benutzer</translation>
    </message>
    <message>
        <source>Protection today</source>
        <translation>Schutz heute</translation>
    </message>
    <message>
        <source>Connector</source>
        <translation>Connector</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Gebraucht</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Reading the files</source>
        <translation>Dateien werden gelesen</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Die Dateien werden gelesen…</translation>
    </message>
    <message>
        <source>List of hosts or users (.xlsx, .ods, CSV)</source>
        <translation>Liste von Rechnern oder Benutzern (.xlsx, .ods, CSV)</translation>
    </message>
    <message>
        <source>Whatever can be imported (*)</source>
        <translation>Alles, was sich importieren lässt (*)</translation>
    </message>
    <message>
        <source>Lists of hosts or users (*.xlsx *.ods *.csv)</source>
        <translation>Listen von Rechnern oder Benutzern (*.xlsx *.ods *.csv)</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>Was daraus wird</translation>
    </message>
</context>
<context>
    <name>safeconduct::InformedField</name>
    <message>
        <source>Names, with ; between them</source>
        <translation>Namen, mit ; dazwischen</translation>
    </message>
    <message>
        <source>Who was told of this decision. The record names them.</source>
        <translation>Wer von dieser Entscheidung erfahren hat. Das Protokoll nennt diese Personen.</translation>
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
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message numerus="yes">
        <source>Register: %Ln due</source>
        <translation>
            <numerusform>Register: %Ln fällig</numerusform>
            <numerusform>Register: %Ln fällig</numerusform>
        </translation>
    </message>
    <message>
        <source>All decisions of the organisation</source>
        <translation>Alle Entscheidungen der Organisation</translation>
    </message>
    <message numerus="yes">
        <source>All decisions of the organisation, %Ln due for a review</source>
        <translation>
            <numerusform>Alle Entscheidungen der Organisation, %Ln Überprüfung steht an</numerusform>
            <numerusform>Alle Entscheidungen der Organisation, %Ln Überprüfungen stehen an</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::MapPane</name>
    <message>
        <source>Map of networks and systems</source>
        <translation>Karte der Netze und Systeme</translation>
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
    <message>
        <source>The tables of networks, systems and connections say the same in words, and do the same.</source>
        <translation>Die Tabellen der Netze, Systeme und Verbindungen sagen dasselbe in Worten und können dasselbe.</translation>
    </message>
    <message>
        <source>Drag a system onto another one to connect them, or into another network to move it.</source>
        <translation>Ziehen Sie ein System auf ein anderes, um beide zu verbinden, oder in ein anderes Netz, um es zu versetzen.</translation>
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
    <name>safeconduct::NewPlanDialog</name>
    <message>
        <source>New plan by three questions</source>
        <translation>Neuer Plan mit drei Fragen</translation>
    </message>
    <message>
        <source>1. What servers are there?</source>
        <translation>1. Welche Server gibt es?</translation>
    </message>
    <message>
        <source>2. Who connects, from where?</source>
        <translation>2. Wer verbindet sich, und von wo?</translation>
    </message>
    <message>
        <source>&amp;3. How sensitive is the mail?</source>
        <translation>&amp;3. Wie heikel ist die Mail?</translation>
    </message>
    <message>
        <source>&amp;People at each place</source>
        <translation>&amp;Menschen an jedem Ort</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Titel</translation>
    </message>
    <message>
        <source>&amp;Draft the plan</source>
        <translation>Plan &amp;entwerfen</translation>
    </message>
    <message>
        <source>The answers make a whole plan of what such mail systems usually are. All of it is assumed until you have looked at it, and everything can be changed.</source>
        <translation>Die Antworten ergeben einen ganzen Plan, wie solche Mailsysteme gewöhnlich aussehen. Alles darin ist angenommen, bis Sie es angesehen haben, und alles lässt sich ändern.</translation>
    </message>
    <message>
        <source>Choose at least one server.</source>
        <translation>Wählen Sie mindestens einen Server.</translation>
    </message>
    <message>
        <source>Choose at least one place.</source>
        <translation>Wählen Sie mindestens einen Ort.</translation>
    </message>
    <message>
        <source>Give the plan a title.</source>
        <translation>Geben Sie dem Plan einen Titel.</translation>
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
        <source>%Ln more, ranked lower</source>
        <translation>
            <numerusform>%Ln weitere, dahinter eingestuft</numerusform>
            <numerusform>%Ln weitere, dahinter eingestuft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excluded by rules: %Ln option(s)</source>
        <translation>
            <numerusform>Durch Regeln ausgeschlossen: %Ln Möglichkeit</numerusform>
            <numerusform>Durch Regeln ausgeschlossen: %Ln Möglichkeiten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be had here: %Ln mechanism(s)</source>
        <translation>
            <numerusform>Hier nicht zu haben: %Ln Mechanismus</numerusform>
            <numerusform>Hier nicht zu haben: %Ln Mechanismen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, has risen</source>
        <translation>%1, gestiegen</translation>
    </message>
    <message>
        <source>%1, has fallen</source>
        <translation>%1, gesunken</translation>
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
    <name>safeconduct::PageView</name>
    <message>
        <source>Page %1 of %2.</source>
        <translation>Seite %1 von %2.</translation>
    </message>
    <message>
        <source>The pages are being laid out.</source>
        <translation>Die Seiten werden gesetzt.</translation>
    </message>
    <message>
        <source>Shown as text, the record can be read aloud and searched.</source>
        <translation>Als Text gezeigt, kann das Protokoll vorgelesen und durchsucht werden.</translation>
    </message>
</context>
<context>
    <name>safeconduct::PasswordDialog</name>
    <message>
        <source>Keep it in the &amp;keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Password of the register</source>
        <translation>Passwort des Registers</translation>
    </message>
    <message>
        <source>&amp;Password of the register:</source>
        <translation>&amp;Passwort des Registers:</translation>
    </message>
    <message>
        <source>The server wants a password, or another one: %1</source>
        <translation>Der Server verlangt ein Passwort oder ein anderes: %1</translation>
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
    <message>
        <source>All connections &amp;together</source>
        <translation>Alle Verbindungen &amp;zusammen</translation>
    </message>
    <message>
        <source>What is best for all at once, what they share, the next best choices, and &quot;what if&quot;</source>
        <translation>Was für alle zugleich am besten ist, was sie teilen, die nächstbesten Möglichkeiten und „Was wäre, wenn“</translation>
    </message>
    <message>
        <source>One choice and one reason for all connections of the same kind</source>
        <translation>Eine Wahl und ein Grund für alle Verbindungen gleicher Art</translation>
    </message>
    <message numerus="yes">
        <source>Decide these %Ln &amp;alike…</source>
        <translation>
            <numerusform>Diese %Ln &amp;gleich entscheiden…</numerusform>
            <numerusform>Diese %Ln &amp;gleich entscheiden…</numerusform>
        </translation>
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
        <source>Si&amp;gn…</source>
        <translation>&amp;Unterschreiben…</translation>
    </message>
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
        <source>&amp;Print…</source>
        <translation>D&amp;rucken…</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>The record is still being written. Try again in a moment.</source>
        <translation>Das Protokoll wird noch geschrieben. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>The record was handed to the printer.</source>
        <translation>Das Protokoll wurde an den Drucker übergeben.</translation>
    </message>
    <message>
        <source>&amp;Language of the record:</source>
        <translation>Spr&amp;ache des Protokolls:</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Sho&amp;wn as:</source>
        <translation>Gezeigt &amp;als:</translation>
    </message>
    <message>
        <source>Export record</source>
        <translation>Protokoll exportieren</translation>
    </message>
    <message>
        <source>The plan of action is written beside the security plan, but &quot;%1&quot; is there already. Do you want to replace it?</source>
        <translation>Der Maßnahmenplan wird neben den Sicherheitsplan geschrieben, aber „%1“ gibt es schon. Möchten Sie die Datei ersetzen?</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Ersetzen</translation>
    </message>
    <message>
        <source>Chec&amp;k…</source>
        <translation>Prü&amp;fen…</translation>
    </message>
</context>
<context>
    <name>safeconduct::RecordPreview</name>
    <message>
        <source>The record</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Pages of the record</source>
        <translation>Seiten des Protokolls</translation>
    </message>
</context>
<context>
    <name>safeconduct::RegisterFilters</name>
    <message>
        <source>Only what is &amp;due for a review</source>
        <translation>Nur was zur Überprüfung &amp;ansteht</translation>
    </message>
    <message>
        <source>D&amp;ecided between</source>
        <translation>&amp;Entschieden zwischen</translation>
    </message>
    <message>
        <source>&amp;Search</source>
        <translation>&amp;Suche</translation>
    </message>
    <message>
        <source>&amp;Organisation</source>
        <translation>&amp;Organisation</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>Words of title, organisation and record</source>
        <translation>Wörter aus Titel, Organisation und Protokoll</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>every status</source>
        <translation>jeder Status</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>every organisation</source>
        <translation>jede Organisation</translation>
    </message>
    <message>
        <source>Decided from</source>
        <translation>Entschieden ab</translation>
    </message>
    <message>
        <source>Decided until</source>
        <translation>Entschieden bis</translation>
    </message>
    <message>
        <source>a&amp;nd</source>
        <comment>between two days</comment>
        <translation>&amp;und</translation>
    </message>
</context>
<context>
    <name>safeconduct::RegisterWindow</name>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>Entschieden</translation>
    </message>
    <message>
        <source>Replaced by</source>
        <translation>Ersetzt durch</translation>
    </message>
    <message>
        <source>Records</source>
        <translation>Protokolle</translation>
    </message>
    <message>
        <source>The record as it was</source>
        <translation>Das Protokoll, wie es war</translation>
    </message>
    <message>
        <source>What happened to it</source>
        <translation>Was damit geschah</translation>
    </message>
    <message>
        <source>What has changed since</source>
        <translation>Was sich seither geändert hat</translation>
    </message>
    <message>
        <source>&amp;Add the open dossier</source>
        <translation>Offenes Dossier auf&amp;nehmen</translation>
    </message>
    <message>
        <source>Save a &amp;copy…</source>
        <translation>&amp;Kopie speichern …</translation>
    </message>
    <message>
        <source>Reviews as a ca&amp;lendar…</source>
        <translation>Überprüfungen a&amp;ls Kalender …</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>A file, or postgresql://USER@HOST/DATABASE</source>
        <translation>Eine Datei, oder postgresql://BENUTZER@RECHNER/DATENBANK</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen …</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Register</translation>
    </message>
    <message>
        <source>Address of the register</source>
        <translation>Adresse des Registers</translation>
    </message>
    <message>
        <source>Select two records to compare them.</source>
        <translation>Zwei ausgewählte Protokolle werden verglichen.</translation>
    </message>
    <message>
        <source>Choose a register, or name a new one</source>
        <translation>Ein Register wählen oder ein neues benennen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
    </message>
    <message>
        <source>A register keeps all decisions of an organisation. Choose its file, or name a new one: adding the first dossier makes it.</source>
        <translation>Ein Register bewahrt alle Entscheidungen einer Organisation. Wählen Sie seine Datei, oder benennen Sie eine neue: Mit dem ersten Dossier entsteht sie.</translation>
    </message>
    <message>
        <source>The dossier is record %1.</source>
        <translation>Das Dossier ist Protokoll %1.</translation>
    </message>
    <message>
        <source>Save a copy of the dossier</source>
        <translation>Eine Kopie des Dossiers speichern</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Save the reviews of the records shown as a calendar</source>
        <translation>Die Überprüfungen der gezeigten Protokolle als Kalender speichern</translation>
    </message>
    <message>
        <source>Records: %L1</source>
        <translation>Protokolle: %L1</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Fällig</translation>
    </message>
    <message>
        <source>These are the first %1 records; narrow the search to see the others.</source>
        <translation>Das sind die ersten %1 Protokolle; eine engere Suche zeigt die anderen.</translation>
    </message>
    <message>
        <source>Record %1 alone; search to see the others.</source>
        <translation>Nur Protokoll %1; suchen Sie, um die anderen zu sehen.</translation>
    </message>
    <message>
        <source>The dossier is version %1 of record %2.</source>
        <translation>Das Dossier ist Fassung %1 des Protokolls %2.</translation>
    </message>
    <message>
        <source>Nothing was added.</source>
        <translation>Nichts wurde aufgenommen.</translation>
    </message>
</context>
<context>
    <name>safeconduct::ReviewAnswersField</name>
    <message>
        <source>Answer to the question</source>
        <translation>Antwort auf die Frage</translation>
    </message>
    <message>
        <source>Remark on the answer</source>
        <translation>Bemerkung zur Antwort</translation>
    </message>
    <message>
        <source>Remark: what you looked at, or what is missing</source>
        <translation>Bemerkung: was Sie angesehen haben oder was fehlt</translation>
    </message>
    <message>
        <source>Questions of the review</source>
        <translation>Fragen der Überprüfung</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
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
        <source>How sure this is, is being computed …</source>
        <translation>Wie sicher das ist, wird gerade berechnet …</translation>
    </message>
    <message>
        <source>Nothing can be recommended here, so there is nothing to be sure of.</source>
        <translation>Hier ist nichts zu empfehlen, also gibt es nichts, dessen man sicher sein könnte.</translation>
    </message>
    <message>
        <source>There is no second option to hold it against here.</source>
        <translation>Hier gibt es keine zweite Möglichkeit, mit der sie zu vergleichen wäre.</translation>
    </message>
    <message>
        <source>What one more point costs</source>
        <translation>Was ein weiterer Punkt kostet</translation>
    </message>
    <message>
        <source>Weights that speak for each option</source>
        <translation>Gewichte, die für jede Möglichkeit sprechen</translation>
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
        <source>%Ln name(s) missing</source>
        <translation>
            <numerusform>%Ln Name fehlt</numerusform>
            <numerusform>%Ln Namen fehlen</numerusform>
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
    <name>safeconduct::RolloutList</name>
    <message>
        <source>Steps in roll-out order</source>
        <translation>Schritte in der Reihenfolge der Einführung</translation>
    </message>
</context>
<context>
    <name>safeconduct::RuleReader</name>
    <message>
        <source>(not read at its place)</source>
        <translation>(nicht an Ort und Stelle gelesen)</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Quellen</translation>
    </message>
    <message>
        <source>Rule and sources</source>
        <translation>Regel und Quellen</translation>
    </message>
    <message>
        <source>Rule %1</source>
        <translation>Regel %1</translation>
    </message>
</context>
<context>
    <name>safeconduct::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>New plans</source>
        <translation>Neue Pläne</translation>
    </message>
    <message>
        <source>What a new plan begins with. Plans that are there already keep what they say.</source>
        <translation>Womit ein neuer Plan beginnt. Pläne, die schon da sind, behalten, was sie sagen.</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>A file, or postgresql://USER@HOST/DATABASE</source>
        <translation>Eine Datei, oder postgresql://BENUTZER@RECHNER/DATENBANK</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>Address of the &amp;register:</source>
        <translation>Adresse des &amp;Registers:</translation>
    </message>
    <message>
        <source>&amp;Language of the window:</source>
        <translation>&amp;Sprache des Fensters:</translation>
    </message>
    <message>
        <source>Where files are kept</source>
        <translation>Wo Dateien liegen</translation>
    </message>
    <message>
        <source>Plans and dossiers lie where you save them. The program keeps no copy.</source>
        <translation>Pläne und Dossiers liegen dort, wo Sie sie speichern. Das Programm behält keine Kopie.</translation>
    </message>
    <message>
        <source>&amp;Settings, and what was opened lately:</source>
        <translation>&amp;Einstellungen und zuletzt Geöffnetes:</translation>
    </message>
    <message>
        <source>&amp;Unsaved work, for a restart after a crash:</source>
        <translation>&amp;Nicht gespeicherte Arbeit für den Neustart nach einem Absturz:</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Ordner öffnen: %1</translation>
    </message>
    <message>
        <source>Choose a register, or name a new one</source>
        <translation>Ein Register wählen, oder ein neues benennen</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Wählen</translation>
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
        <source>Reckoned over %Ln year(s) in %1 at %2 % discount, %3. Policy %4, needs by %5.</source>
        <translation>
            <numerusform>Gerechnet über %Ln Jahr in %1 mit %2 % Kalkulationszins, %3. Vorgabe %4, Bedarf nach %5.</numerusform>
            <numerusform>Gerechnet über %Ln Jahre in %1 mit %2 % Kalkulationszins, %3. Vorgabe %4, Bedarf nach %5.</numerusform>
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
    <name>safeconduct::SignDialog</name>
    <message>
        <source>Propose it for approval</source>
        <translation>Zur Genehmigung vorschlagen</translation>
    </message>
    <message>
        <source>Accept it, or a risk in it</source>
        <translation>Annehmen, oder ein Risiko darin</translation>
    </message>
    <message>
        <source>Ask for changes</source>
        <translation>Änderungen verlangen</translation>
    </message>
    <message>
        <source>Reject it</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Withdraw it</source>
        <translation>Zurückziehen</translation>
    </message>
    <message>
        <source>Put in place on a host</source>
        <translation>Auf einem Rechner umgesetzt</translation>
    </message>
    <message>
        <source>Confirm it after a review</source>
        <translation>Nach einer Überprüfung bestätigen</translation>
    </message>
    <message>
        <source>Replaced by another decision</source>
        <translation>Durch eine andere Entscheidung ersetzt</translation>
    </message>
    <message>
        <source>No longer needed</source>
        <translation>Nicht mehr gebraucht</translation>
    </message>
    <message>
        <source>Keep it in the &amp;keychain of this computer</source>
        <translation>Im &amp;Schlüsselbund dieses Rechners behalten</translation>
    </message>
    <message>
        <source>Sign the dossier</source>
        <translation>Dossier unterschreiben</translation>
    </message>
    <message>
        <source>Certificates or signed &amp;trust list to check by:</source>
        <translation>Zertifikate oder unterschriebene &amp;Vertrauensliste zum Prüfen:</translation>
    </message>
    <message>
        <source>Certificates and trust lists (*.pem *.crt *.cer)</source>
        <translation>Zertifikate und Vertrauenslisten (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>What the dossier proves</source>
        <translation>Was das Dossier beweist</translation>
    </message>
    <message>
        <source>&amp;Sign</source>
        <translation>&amp;Unterschreiben</translation>
    </message>
    <message>
        <source>What the dossier proves:</source>
        <translation>Was das Dossier beweist:</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <source>Choose a file: %1</source>
        <translation>Datei wählen: %1</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>What &amp;happens:</source>
        <translation>Was &amp;geschieht:</translation>
    </message>
    <message>
        <source>&amp;Who signs:</source>
        <translation>&amp;Wer unterschreibt:</translation>
    </message>
    <message>
        <source>In which &amp;role:</source>
        <translation>In welcher &amp;Rolle:</translation>
    </message>
    <message>
        <source>Reaso&amp;n or remark:</source>
        <translation>Grun&amp;d oder Bemerkung:</translation>
    </message>
    <message>
        <source>Next re&amp;view:</source>
        <translation>&amp;Nächste Überprüfung:</translation>
    </message>
    <message>
        <source>H&amp;ost:</source>
        <translation>Rec&amp;hner:</translation>
    </message>
    <message>
        <source>&amp;File with what the verify step printed there:</source>
        <translation>&amp;Datei mit der Ausgabe des Prüfschritts dort:</translation>
    </message>
    <message>
        <source>Texts (*.txt *.log)</source>
        <translation>Texte (*.txt *.log)</translation>
    </message>
    <message>
        <source>&amp;Certificate (PEM), or PKCS#12 with the key:</source>
        <translation>&amp;Zertifikat (PEM), oder PKCS#12 mit dem Schlüssel:</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.p12 *.pfx)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.p12 *.pfx)</translation>
    </message>
    <message>
        <source>Private ke&amp;y, where it is apart:</source>
        <translation>&amp;Privater Schlüssel, wenn er getrennt liegt:</translation>
    </message>
    <message>
        <source>Keys (*.pem *.key)</source>
        <translation>Schlüssel (*.pem *.key)</translation>
    </message>
    <message>
        <source>&amp;Password of the key, where it has one:</source>
        <translation>&amp;Kennwort des Schlüssels, wenn er eines hat:</translation>
    </message>
    <message>
        <source>Signed with the certificate of %1.</source>
        <translation>Unterschrieben mit dem Zertifikat von %1.</translation>
    </message>
    <message>
        <source>The dossier is being checked…</source>
        <translation>Das Dossier wird geprüft …</translation>
    </message>
    <message>
        <source>Signing…</source>
        <translation>Wird unterschrieben …</translation>
    </message>
    <message>
        <source>&amp;Questions of the review:</source>
        <translation>&amp;Fragen der Überprüfung:</translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) of the review have no answer of today.</source>
        <translation>
            <numerusform>%Ln Frage der Überprüfung hat heute keine Antwort.</numerusform>
            <numerusform>%Ln Fragen der Überprüfung haben heute keine Antwort.</numerusform>
        </translation>
    </message>
    <message>
        <source>Dossiers (*.safeconduct)</source>
        <translation>Dossiers (*.safeconduct)</translation>
    </message>
    <message>
        <source>Accepted dossier that this one rep&amp;laces, if any:</source>
        <translation>Hiermit abge&amp;löstes Dossier, falls es eines gibt:</translation>
    </message>
    <message>
        <source>Accepted &amp;dossier that replaces this one:</source>
        <translation>Angenommenes &amp;Dossier, das dieses ersetzt:</translation>
    </message>
    <message>
        <source>&amp;Milestones that are reached:</source>
        <translation>&amp;Meilensteine, die erreicht sind:</translation>
    </message>
    <message>
        <source>On a token…</source>
        <translation>Auf einem Token…</translation>
    </message>
    <message>
        <source>Choose a certificate on a token</source>
        <translation>Ein Zertifikat auf einem Token wählen</translation>
    </message>
    <message>
        <source>The time stamp was taken in.</source>
        <translation>Der Zeitstempel wurde aufgenommen.</translation>
    </message>
    <message>
        <source>It has no time stamp: %1</source>
        <translation>Ein Zeitstempel fehlt: %1</translation>
    </message>
    <message>
        <source>Time stamp s&amp;erver (http, https), if any:</source>
        <translation>Zeitst&amp;empelserver (http, https), falls gewünscht:</translation>
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
    <message>
        <source>New by three &amp;questions…</source>
        <translation>Neu mit drei &amp;Fragen…</translation>
    </message>
    <message>
        <source>Three answers make a whole plan to correct.</source>
        <translation>Drei Antworten ergeben einen ganzen Plan, den Sie korrigieren.</translation>
    </message>
    <message>
        <source>&amp;Import what runs today…</source>
        <translation>&amp;Importieren, was heute läuft…</translation>
    </message>
    <message>
        <source>Draft by three questions</source>
        <translation>Entwurf mit drei Fragen</translation>
    </message>
    <message>
        <source>Guided &amp;tour</source>
        <translation>&amp;Rundgang</translation>
    </message>
    <message>
        <source>Opens an example and explains every page in a few sentences; you can leave at any time.</source>
        <translation>Öffnet ein Beispiel und erklärt jede Seite in wenigen Sätzen; Sie können jederzeit gehen.</translation>
    </message>
    <message>
        <source>Due for a review</source>
        <translation>Steht zur Überprüfung an</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>title of a record: that its review is due</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Opens record %1 in the register</source>
        <translation>Öffnet Protokoll %1 im Register</translation>
    </message>
    <message>
        <source>Whether anything is due for a review is not known: %1</source>
        <translation>Ob eine Überprüfung ansteht, ist nicht bekannt: %1</translation>
    </message>
    <message>
        <source>%1 (not signed)</source>
        <translation>%1 (nicht unterschrieben)</translation>
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
        <source>Usual connections that are not listed (%L1 of %L2)</source>
        <translation>Übliche Verbindungen, die nicht aufgeführt sind (%L1 von %L2)</translation>
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
    <message>
        <source>Shared &amp;investments</source>
        <translation>&amp;Gemeinsame Anschaffungen</translation>
    </message>
</context>
<context>
    <name>safeconduct::TogetherView</name>
    <message>
        <source>Other choices for all together and scenarios are being computed…</source>
        <translation>Andere Möglichkeiten für alle zusammen und Szenarien werden berechnet …</translation>
    </message>
    <message>
        <source>All connections together</source>
        <translation>Alle Verbindungen zusammen</translation>
    </message>
    <message>
        <source>Shared investments</source>
        <translation>Gemeinsame Anschaffungen</translation>
    </message>
    <message>
        <source>O&amp;verview</source>
        <translation>Ü&amp;berblick</translation>
    </message>
    <message>
        <source>Shared &amp;investments</source>
        <translation>&amp;Gemeinsame Anschaffungen</translation>
    </message>
</context>
<context>
    <name>safeconduct::TokenChooser</name>
    <message>
        <source>Certificates on tokens</source>
        <translation>Zertifikate auf Token</translation>
    </message>
    <message>
        <source>Certificate on a token</source>
        <translation>Zertifikat auf einem Token</translation>
    </message>
    <message>
        <source>&amp;Use it</source>
        <translation>&amp;Verwenden</translation>
    </message>
    <message>
        <source>The tokens are being looked at…</source>
        <translation>Die Token werden angesehen…</translation>
    </message>
    <message>
        <source>The PIN of the token goes into the field for the key&apos;s password, once you have chosen.</source>
        <translation>Die PIN des Tokens kommt nach der Wahl in das Feld für das Kennwort des Schlüssels.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>%1, expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
</context>
<context>
    <name>safeconduct::Tour</name>
    <message>
        <source>The steps</source>
        <translation>Die Schritte</translation>
    </message>
    <message>
        <source>The work goes from top to bottom, and each step says what is still open in it. You may look ahead at any time; nothing is blocked.</source>
        <translation>Die Arbeit geht von oben nach unten, und jeder Schritt sagt, was in ihm noch offen ist. Sie dürfen jederzeit vorausschauen; nichts ist gesperrt.</translation>
    </message>
    <message>
        <source>What you run</source>
        <translation>Was Sie betreiben</translation>
    </message>
    <message>
        <source>Networks, the systems in them and their versions. The map draws the same. What you can protect follows from what your products can do.</source>
        <translation>Netze, die Systeme darin und ihre Versionen. Die Karte zeichnet dasselbe. Was sich schützen lässt, folgt aus dem, was Ihre Produkte können.</translation>
    </message>
    <message>
        <source>What is worth protecting</source>
        <translation>Was schützenswert ist</translation>
    </message>
    <message>
        <source>Each kind of information with the protection it needs. A connection inherits the highest need of what it carries.</source>
        <translation>Jede Art von Informationen mit ihrem Schutzbedarf. Eine Verbindung erbt den höchsten Bedarf dessen, was sie überträgt.</translation>
    </message>
    <message>
        <source>Who talks to whom</source>
        <translation>Wer mit wem spricht</translation>
    </message>
    <message>
        <source>Every connection is decided for itself. Path, login and information are proposed when you add one; connections that plans like this usually have are suggested below.</source>
        <translation>Jede Verbindung wird für sich entschieden. Weg, Anmeldung und Informationen werden vorgeschlagen, wenn Sie eine hinzufügen; darunter stehen Verbindungen, die solche Pläne meistens haben.</translation>
    </message>
    <message>
        <source>What can protect a connection</source>
        <translation>Was eine Verbindung schützen kann</translation>
    </message>
    <message>
        <source>The ways to protect the connection at the left, best first, with benefit, cost and how far each stretch is covered. Choose one, or differ from the advice and say why.</source>
        <translation>Die Möglichkeiten, die links gewählte Verbindung zu schützen, die beste zuerst, mit Nutzen, Kosten und der Abdeckung jeder Strecke. Wählen Sie eine, oder weichen Sie von der Empfehlung ab und sagen Sie, warum.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Every number can be traced: which threats are covered, what it costs in which year, which rules say what, and how sure the advice is.</source>
        <translation>Jede Zahl lässt sich nachvollziehen: welche Gefährdungen abgedeckt sind, was in welchem Jahr anfällt, welche Regeln was sagen und wie sicher die Empfehlung ist.</translation>
    </message>
    <message>
        <source>What is still open</source>
        <translation>Was noch offen ist</translation>
    </message>
    <message>
        <source>A list to work off: undecided connections, missing reasons, risks that somebody must accept, questions. When it is empty, the decision can be proposed.</source>
        <translation>Eine Liste zum Abarbeiten: nicht entschiedene Verbindungen, fehlende Gründe, Risiken, die jemand übernehmen muss, Fragen. Ist sie leer, kann die Entscheidung vorgeschlagen werden.</translation>
    </message>
    <message>
        <source>The configuration</source>
        <translation>Die Konfiguration</translation>
    </message>
    <message>
        <source>What to change on which host, in the order in which mail keeps flowing. Each line says why it is there.</source>
        <translation>Was auf welchem Rechner zu ändern ist, in einer Reihenfolge, in der die Mail weiterfließt. Jede Zeile sagt, warum sie dasteht.</translation>
    </message>
    <message>
        <source>The record</source>
        <translation>Das Protokoll</translation>
    </message>
    <message>
        <source>What somebody needs who asks in three years why it was decided so. Sign it, export it, and keep it in the register.</source>
        <translation>Was jemand braucht, der in drei Jahren fragt, warum so entschieden wurde. Unterschreiben Sie es, geben Sie es aus und bewahren Sie es im Register auf.</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Guided tour</source>
        <translation>Rundgang</translation>
    </message>
    <message>
        <source>&amp;End</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <comment>title of a stop, its number, how many there are</comment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>&amp;Weiter</translation>
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
        <source>%1 %Ln role(s) with points to compare with.</source>
        <translation>
            <numerusform>%1 %Ln Rolle mit Punkten zum Vergleich.</numerusform>
            <numerusform>%1 %Ln Rollen mit Punkten zum Vergleich.</numerusform>
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
    <message>
        <source>The dossier is being saved.</source>
        <translation>Das Dossier wird gespeichert.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The plan is being saved.</source>
        <translation>Der Plan wird gespeichert.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>The work is being opened.</source>
        <translation>Die Arbeit wird geöffnet.</translation>
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
