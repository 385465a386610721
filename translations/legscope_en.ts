<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>EventText</name>
    <message numerus="yes">
        <source>%1 of %2 passed to %3 with %n changed lines</source>
        <translation>
            <numerusform>%1 of %2 passed to %3 with %n changed line</numerusform>
            <numerusform>%1 of %2 passed to %3 with %n changed lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ExportDraft</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln packet</numerusform>
            <numerusform>%Ln packets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileFlip</name>
    <message numerus="yes">
        <source>%n live call(s) keep %1 until they end.</source>
        <translation>
            <numerusform>%n live call keeps %1 until it ends.</numerusform>
            <numerusform>%n live calls keep %1 until they end.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep what they began with until they end.</source>
        <translation>
            <numerusform>%n live call keeps what it began with until it ends.</numerusform>
            <numerusform>%n live calls keep what they began with until they end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message numerus="yes">
        <source>headers alone are kept of %n packets</source>
        <translation>
            <numerusform>headers alone are kept of %n packet</numerusform>
            <numerusform>headers alone are kept of %n packets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are encrypted</source>
        <translation>
            <numerusform>%n packet is encrypted</numerusform>
            <numerusform>%n packets are encrypted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are of no codec that can be decoded</source>
        <translation>
            <numerusform>%n packet is of no codec that can be decoded</numerusform>
            <numerusform>%n packets are of no codec that can be decoded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are no payload of their codec</source>
        <translation>
            <numerusform>%n packet is no payload of its codec</numerusform>
            <numerusform>%n packets are no payload of their codec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets came later than half an hour after the first</source>
        <translation>
            <numerusform>%n packet came later than half an hour after the first</numerusform>
            <numerusform>%n packets came later than half an hour after the first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets lost</source>
        <translation>
            <numerusform>%n packet lost</numerusform>
            <numerusform>%n packets lost</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n older packets are no longer kept.</source>
        <translation>
            <numerusform>%n older packet is no longer kept.</numerusform>
            <numerusform>%n older packets are no longer kept.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferenceModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n member</numerusform>
            <numerusform>%n members</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleWindow</name>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsLadder</name>
    <message numerus="yes">
        <source>Ladder of %n call(s) - Legscope</source>
        <translation>
            <numerusform>Ladder of %n call - Legscope</numerusform>
            <numerusform>Ladder of %n calls - Legscope</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsPage</name>
    <message numerus="yes">
        <source>&amp;One ladder (of %n calls at most)</source>
        <translation>
            <numerusform>&amp;One ladder (of %n call at most)</numerusform>
            <numerusform>&amp;One ladder (of %n calls at most)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ErrorBar</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportPreview</name>
    <message numerus="yes">
        <source>Call %1, message %2 of %3, masked: %n place(s)</source>
        <translation>
            <numerusform>Call %1, message %2 of %3, masked: %n place</numerusform>
            <numerusform>Call %1, message %2 of %3, masked: %n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::FindingsStrip</name>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n more finding</numerusform>
            <numerusform>%n more findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryList</name>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copy %n row</numerusform>
            <numerusform>Copy %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
    <message numerus="yes">
        <source>The newest %n call(s); older ones come as the list is scrolled.</source>
        <translation>
            <numerusform>The newest %n call; older ones come as the list is scrolled.</numerusform>
            <numerusform>The newest %n calls; older ones come as the list is scrolled.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n call</numerusform>
            <numerusform>%n calls</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogModel</name>
    <message numerus="yes">
        <source>%n line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%n line came too fast to be shown</numerusform>
            <numerusform>%n lines came too fast to be shown</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n calls are live.</source>
        <translation>
            <numerusform>%n call is live.</numerusform>
            <numerusform>%n calls are live.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n calls?</source>
        <translation>
            <numerusform>Hang up %n call?</numerusform>
            <numerusform>Hang up %n calls?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ModeStrip</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileForm</name>
    <message numerus="yes">
        <source>Room for %Ln call(s) with one audio stream each.</source>
        <translation>
            <numerusform>Room for %Ln call with one audio stream.</numerusform>
            <numerusform>Room for %Ln calls with one audio stream each.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileHead</name>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n live call began before the latest change and keeps its mode: %1</numerusform>
            <numerusform>%n live calls began before the latest change and keep their mode: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfilesPage</name>
    <message numerus="yes">
        <source>%n live call(s) of it are hung up on both legs.</source>
        <translation>
            <numerusform>%n live call of it is hung up on both legs.</numerusform>
            <numerusform>%n live calls of it are hung up on both legs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffView</name>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n change</numerusform>
            <numerusform>%n changes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ conformance: %n violation(s)</source>
        <translation>
            <numerusform>✗ conformance: %n violation</numerusform>
            <numerusform>✗ conformance: %n violations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::StatusStrip</name>
    <message numerus="yes">
        <source>FROZEN, %n events wait</source>
        <translation>
            <numerusform>FROZEN, %n event waits</numerusform>
            <numerusform>FROZEN, %n events wait</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n calls / peak %1</source>
        <translation>
            <numerusform>%n call / peak %1</numerusform>
            <numerusform>%n calls / peak %1</numerusform>
        </translation>
    </message>
</context>
</TS>
