<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Text</name>
    <message numerus="yes">
        <source>%1: usable, %Ln connection(s).</source>
        <translation>
            <numerusform>%1: usable, %Ln connection.</numerusform>
            <numerusform>%1: usable, %Ln connections.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln point(s) are still open.</source>
        <translation>
            <numerusform>%Ln point is still open.</numerusform>
            <numerusform>%Ln points are still open.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missing</source>
        <comment>things to do</comment>
        <translation>
            <numerusform>%Ln missing</numerusform>
            <numerusform>%Ln missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) undecided</source>
        <translation>
            <numerusform>%Ln connection undecided</numerusform>
            <numerusform>%Ln connections undecided</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s) without a permissible option</source>
        <translation>
            <numerusform>%Ln connection without a permissible option</numerusform>
            <numerusform>%Ln connections without a permissible option</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deviation(s) without a reason</source>
        <translation>
            <numerusform>%Ln deviation without a reason</numerusform>
            <numerusform>%Ln deviations without a reason</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln risk(s) that nobody has accepted</source>
        <translation>
            <numerusform>%Ln risk that nobody has accepted</numerusform>
            <numerusform>%Ln risks that nobody has accepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) without an owner</source>
        <translation>
            <numerusform>%Ln accepted risk without an owner</numerusform>
            <numerusform>%Ln accepted risks without an owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) without an end date</source>
        <translation>
            <numerusform>%Ln accepted risk without an end date</numerusform>
            <numerusform>%Ln accepted risks without an end date</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln accepted risk(s) run out</source>
        <translation>
            <numerusform>%Ln accepted risk has run out</numerusform>
            <numerusform>%Ln accepted risks have run out</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln role(s) without a name</source>
        <translation>
            <numerusform>%Ln role without a name</numerusform>
            <numerusform>%Ln roles without a name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln chosen option(s) can no longer be had</source>
        <translation>
            <numerusform>%Ln chosen option can no longer be had</numerusform>
            <numerusform>%Ln chosen options can no longer be had</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln question(s) not answered</source>
        <translation>
            <numerusform>%Ln question not answered</numerusform>
            <numerusform>%Ln questions not answered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s) in the plan: no advice until they are corrected</source>
        <translation>
            <numerusform>%Ln error in the plan: no advice until it is corrected</numerusform>
            <numerusform>%Ln errors in the plan: no advice until they are corrected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln system(s)</source>
        <translation>
            <numerusform>%Ln system</numerusform>
            <numerusform>%Ln systems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln connection(s)</source>
        <translation>
            <numerusform>%Ln connection</numerusform>
            <numerusform>%Ln connections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln connection(s); see what is open above, and check it.</source>
        <translation>
            <numerusform>%1: %Ln connection; see what is open above, and check it.</numerusform>
            <numerusform>%1: %Ln connections; see what is open above, and check it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: a draft with %Ln connection(s). All of it is assumed: look at it, then: advise.</source>
        <translation>
            <numerusform>%1: a draft with %Ln connection. All of it is assumed: look at it, then: advise.</numerusform>
            <numerusform>%1: a draft with %Ln connections. All of it is assumed: look at it, then: advise.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) from here on</source>
        <translation>
            <numerusform>%Ln row from here on</numerusform>
            <numerusform>%Ln rows from here on</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whole: %Ln entries of the audit chain, each bound to the one before it; every dossier is as it was stored.</source>
        <translation>
            <numerusform>Whole: the one entry of the audit chain; every dossier is as it was stored.</numerusform>
            <numerusform>Whole: %Ln entries of the audit chain, each bound to the one before it; every dossier is as it was stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Decide %Ln alike</source>
        <translation>
            <numerusform>Decide %Ln alike</numerusform>
            <numerusform>Decide %Ln alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::AlikeDialog</name>
    <message numerus="yes">
        <source>&amp;Decide %Ln alike</source>
        <translation>
            <numerusform>&amp;Decide %Ln alike</numerusform>
            <numerusform>&amp;Decide %Ln alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ConfigurationPage</name>
    <message numerus="yes">
        <source>%Ln new key(s) of 256 bits, each in a file that only you can read: %1</source>
        <translation>
            <numerusform>%Ln new key of 256 bits, in a file that only you can read: %1</numerusform>
            <numerusform>%Ln new keys of 256 bits, each in a file that only you can read: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ConnectionList</name>
    <message numerus="yes">
        <source>%Ln alike</source>
        <translation>
            <numerusform>%Ln alike</numerusform>
            <numerusform>%Ln alike</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::CostView</name>
    <message numerus="yes">
        <source>%1 over %Ln year(s), present value (least – likely – most); at the start %2, then %3 a year.</source>
        <translation>
            <numerusform>%1 over %Ln year, present value (least – likely – most); at the start %2, then %3 a year.</numerusform>
            <numerusform>%1 over %Ln years, present value (least – likely – most); at the start %2, then %3 a year.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ImportDialog</name>
    <message numerus="yes">
        <source>%Ln value(s) found, each with the place where it stands.</source>
        <translation>
            <numerusform>%Ln value found, each with the place where it stands.</numerusform>
            <numerusform>%Ln values found, each with the place where it stands.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln thing(s) are open.</source>
        <translation>
            <numerusform>%Ln thing is open.</numerusform>
            <numerusform>%Ln things are open.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::MainWindow</name>
    <message numerus="yes">
        <source>Register: %Ln due</source>
        <translation>
            <numerusform>Register: %Ln due</numerusform>
            <numerusform>Register: %Ln due</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All decisions of the organisation, %Ln due for a review</source>
        <translation>
            <numerusform>All decisions of the organisation, %Ln due for a review</numerusform>
            <numerusform>All decisions of the organisation, %Ln due for a review</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::OptionView</name>
    <message numerus="yes">
        <source>%Ln more, ranked lower</source>
        <translation>
            <numerusform>%Ln more, ranked lower</numerusform>
            <numerusform>%Ln more, ranked lower</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Excluded by rules: %Ln option(s)</source>
        <translation>
            <numerusform>Excluded by rules: %Ln option</numerusform>
            <numerusform>Excluded by rules: %Ln options</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cannot be had here: %Ln mechanism(s)</source>
        <translation>
            <numerusform>Cannot be had here: %Ln mechanism</numerusform>
            <numerusform>Cannot be had here: %Ln mechanisms</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::ProtectionPage</name>
    <message numerus="yes">
        <source>Decide these %Ln &amp;alike…</source>
        <translation>
            <numerusform>Decide this one &amp;alike…</numerusform>
            <numerusform>Decide these %Ln &amp;alike…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::RolesPage</name>
    <message numerus="yes">
        <source>%Ln name(s) missing</source>
        <translation>
            <numerusform>%Ln name missing</numerusform>
            <numerusform>%Ln names missing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::SettingsForm</name>
    <message numerus="yes">
        <source>Reckoned over %Ln year(s) in %1 at %2 % discount, %3. Policy %4, needs by %5.</source>
        <translation>
            <numerusform>Reckoned over %Ln year in %1 at %2 % discount, %3. Policy %4, needs by %5.</numerusform>
            <numerusform>Reckoned over %Ln years in %1 at %2 % discount, %3. Policy %4, needs by %5.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::SignDialog</name>
    <message numerus="yes">
        <source>%Ln question(s) of the review have no answer of today.</source>
        <translation>
            <numerusform>%Ln question of the review has no answer of today.</numerusform>
            <numerusform>%Ln questions of the review have no answer of today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>safeconduct::WeightsDialog</name>
    <message numerus="yes">
        <source>%1 %Ln role(s) with points to compare with.</source>
        <translation>
            <numerusform>%1 %Ln role with points to compare with.</numerusform>
            <numerusform>%1 %Ln roles with points to compare with.</numerusform>
        </translation>
    </message>
</context>
</TS>
