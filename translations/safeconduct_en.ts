<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%1: usable, %n connection(s).</source>
        <translation>
            <numerusform>%1: usable, %n connection.</numerusform>
            <numerusform>%1: usable, %n connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s) are still open.</source>
        <translation>
            <numerusform>%n point is still open.</numerusform>
            <numerusform>%n points are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n missing</source>
        <comment>things to do</comment>
        <translation>
            <numerusform>%n missing</numerusform>
            <numerusform>%n missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) undecided</source>
        <translation>
            <numerusform>%n connection undecided</numerusform>
            <numerusform>%n connections undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s) without a permissible option</source>
        <translation>
            <numerusform>%n connection without a permissible option</numerusform>
            <numerusform>%n connections without a permissible option</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deviation(s) without a reason</source>
        <translation>
            <numerusform>%n deviation without a reason</numerusform>
            <numerusform>%n deviations without a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n risk(s) that nobody has accepted</source>
        <translation>
            <numerusform>%n risk that nobody has accepted</numerusform>
            <numerusform>%n risks that nobody has accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) without an owner</source>
        <translation>
            <numerusform>%n accepted risk without an owner</numerusform>
            <numerusform>%n accepted risks without an owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) without an end date</source>
        <translation>
            <numerusform>%n accepted risk without an end date</numerusform>
            <numerusform>%n accepted risks without an end date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n accepted risk(s) run out</source>
        <translation>
            <numerusform>%n accepted risk has run out</numerusform>
            <numerusform>%n accepted risks have run out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n role(s) without a name</source>
        <translation>
            <numerusform>%n role without a name</numerusform>
            <numerusform>%n roles without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen option(s) can no longer be had</source>
        <translation>
            <numerusform>%n chosen option can no longer be had</numerusform>
            <numerusform>%n chosen options can no longer be had</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n question(s) not answered</source>
        <translation>
            <numerusform>%n question not answered</numerusform>
            <numerusform>%n questions not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the plan: no advice until they are corrected</source>
        <translation>
            <numerusform>%n error in the plan: no advice until it is corrected</numerusform>
            <numerusform>%n errors in the plan: no advice until they are corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n system(s)</source>
        <translation>
            <numerusform>%n system</numerusform>
            <numerusform>%n systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n connection(s)</source>
        <translation>
            <numerusform>%n connection</numerusform>
            <numerusform>%n connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n connection(s); see what is open above, and check it.</source>
        <translation>
            <numerusform>%1: %n connection; see what is open above, and check it.</numerusform>
            <numerusform>%1: %n connections; see what is open above, and check it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a draft with %n connection(s). All of it is assumed: look at it, then: advise.</source>
        <translation>
            <numerusform>%1: a draft with %n connection. All of it is assumed: look at it, then: advise.</numerusform>
            <numerusform>%1: a draft with %n connections. All of it is assumed: look at it, then: advise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) from here on</source>
        <translation>
            <numerusform>%n row from here on</numerusform>
            <numerusform>%n rows from here on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: %n entries of the audit chain, each bound to the one before it; every dossier is as it was stored.</source>
        <translation>
            <numerusform>Whole: the one entry of the audit chain; every dossier is as it was stored.</numerusform>
            <numerusform>Whole: %n entries of the audit chain, each bound to the one before it; every dossier is as it was stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %n alike</source>
        <translation>
            <numerusform>Decide %n alike</numerusform>
            <numerusform>Decide %n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::AlikeDialog</name>
    <message numerus="yes">
        <source>&amp;Decide %n alike</source>
        <translation>
            <numerusform>&amp;Decide %n alike</numerusform>
            <numerusform>&amp;Decide %n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ConfigurationPage</name>
    <message numerus="yes">
        <source>%n new key(s) of 256 bits, each in a file that only you can read: %1</source>
        <translation>
            <numerusform>%n new key of 256 bits, in a file that only you can read: %1</numerusform>
            <numerusform>%n new keys of 256 bits, each in a file that only you can read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ConnectionList</name>
    <message numerus="yes">
        <source>%n alike</source>
        <translation>
            <numerusform>%n alike</numerusform>
            <numerusform>%n alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::CostView</name>
    <message numerus="yes">
        <source>%1 over %n year(s), present value (least – likely – most); at the start %2, then %3 a year.</source>
        <translation>
            <numerusform>%1 over %n year, present value (least – likely – most); at the start %2, then %3 a year.</numerusform>
            <numerusform>%1 over %n years, present value (least – likely – most); at the start %2, then %3 a year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ImportDialog</name>
    <message numerus="yes">
        <source>%n value(s) found, each with the place where it stands.</source>
        <translation>
            <numerusform>%n value found, each with the place where it stands.</numerusform>
            <numerusform>%n values found, each with the place where it stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are open.</source>
        <translation>
            <numerusform>%n thing is open.</numerusform>
            <numerusform>%n things are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::MainWindow</name>
    <message numerus="yes">
        <source>Register: %n due</source>
        <translation>
            <numerusform>Register: %n due</numerusform>
            <numerusform>Register: %n due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All decisions of the organisation, %n due for a review</source>
        <translation>
            <numerusform>All decisions of the organisation, %n due for a review</numerusform>
            <numerusform>All decisions of the organisation, %n due for a review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::OptionView</name>
    <message numerus="yes">
        <source>%n more, ranked lower</source>
        <translation>
            <numerusform>%n more, ranked lower</numerusform>
            <numerusform>%n more, ranked lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excluded by rules: %n option(s)</source>
        <translation>
            <numerusform>Excluded by rules: %n option</numerusform>
            <numerusform>Excluded by rules: %n options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be had here: %n mechanism(s)</source>
        <translation>
            <numerusform>Cannot be had here: %n mechanism</numerusform>
            <numerusform>Cannot be had here: %n mechanisms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ProtectionPage</name>
    <message numerus="yes">
        <source>Decide these %n &amp;alike…</source>
        <translation>
            <numerusform>Decide this one &amp;alike…</numerusform>
            <numerusform>Decide these %n &amp;alike…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::RolesPage</name>
    <message numerus="yes">
        <source>%n name(s) missing</source>
        <translation>
            <numerusform>%n name missing</numerusform>
            <numerusform>%n names missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::SettingsForm</name>
    <message numerus="yes">
        <source>Reckoned over %n year(s) in %1 at %2 % discount, %3. Policy %4, needs by %5.</source>
        <translation>
            <numerusform>Reckoned over %n year in %1 at %2 % discount, %3. Policy %4, needs by %5.</numerusform>
            <numerusform>Reckoned over %n years in %1 at %2 % discount, %3. Policy %4, needs by %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::SignDialog</name>
    <message numerus="yes">
        <source>%n question(s) of the review have no answer of today.</source>
        <translation>
            <numerusform>%n question of the review has no answer of today.</numerusform>
            <numerusform>%n questions of the review have no answer of today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::WeightsDialog</name>
    <message numerus="yes">
        <source>%1 %n role(s) with points to compare with.</source>
        <translation>
            <numerusform>%1 %n role with points to compare with.</numerusform>
            <numerusform>%1 %n roles with points to compare with.</numerusform>
        </translation>
    </message>
</context>
</TS>
