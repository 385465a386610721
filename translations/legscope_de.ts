<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CallFinding</name>
    <message>
        <source>The answer names %1 where the offer had %2 (m-line %3): the ends do not understand each other.</source>
        <translation>Die Antwort nennt %1, wo das Angebot %2 hatte (m-Zeile %3): Die Enden verstehen einander nicht.</translation>
    </message>
    <message>
        <source>The side that answered has to choose among the codecs that it was offered: correct its list of codecs.</source>
        <translation>Wer geantwortet hat, muss unter den angebotenen Codecs wählen: Dort ist die Codec-Liste zu berichtigen.</translation>
    </message>
    <message>
        <source>ICE candidates were passed on: the ends may send media directly to each other, around the engine.</source>
        <translation>ICE-Kandidaten wurden weitergegeben: Die Enden können Medien direkt austauschen, an der Engine vorbei.</translation>
    </message>
    <message>
        <source>Strip ICE on the profile (proxy-media-ice=strip).</source>
        <translation>ICE im Profil entfernen lassen (proxy-media-ice=strip).</translation>
    </message>
    <message>
        <source>ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys.</source>
        <translation>ZRTP wurde angeboten, aber der Default-Modus beendet die Medien hier: Die Enden können keine Schlüssel vereinbaren.</translation>
    </message>
    <message>
        <source>Route this call in proxy mode, which passes ZRTP from end to end.</source>
        <translation>Diesen Anruf im Proxy-Modus vermitteln, der ZRTP von Ende zu Ende durchlässt.</translation>
    </message>
    <message>
        <source>Let the source be learned (disable-rtp-auto-adjust=false), or correct the address in the SDP of %1.</source>
        <translation>Die Quelle lernen lassen (disable-rtp-auto-adjust=false) oder die Adresse im SDP von %1 berichtigen.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but %2 has named no address to send it to.</source>
        <translation>Einseitiges Audio: RTP von %1 kommt an, aber %2 hat keine Adresse genannt, an die es zu senden wäre.</translation>
    </message>
    <message>
        <source>Look at the SDP of %1 on the SDP diff tab.</source>
        <translation>Das SDP von %1 im Reiter SDP-Vergleich ansehen.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2.</source>
        <translation>Einseitiges Audio: RTP von %1 kommt an, aber das System weigert sich, es an %2 weiterzusenden.</translation>
    </message>
    <message>
        <source>Look at rtp-ip and at the route to the address in the SDP of %1.</source>
        <translation>rtp-ip und die Route zur Adresse im SDP von %1 prüfen.</translation>
    </message>
    <message>
        <source>One-way audio: no RTP has come from %1; it is expected at %2.</source>
        <translation>Einseitiges Audio: Von %1 ist kein RTP gekommen; es wird an %2 erwartet.</translation>
    </message>
    <message>
        <source>Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Prüfen, ob %1 diese Adresse erreicht: Firewall, NAT oder ext-rtp-ip.</translation>
    </message>
    <message>
        <source>Move the action to a route in Default mode, or let it be skipped (proxy-media-app-policy=refuse).</source>
        <translation>Verschieben Sie die Aktion in eine Route im Modus Default, oder lassen Sie sie auslassen (proxy-media-app-policy=refuse).</translation>
    </message>
    <message>
        <source>Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen.</source>
        <translation>inbound-late-negotiation einschalten: Dann läuft der Wählplan, bevor Codecs gewählt werden.</translation>
    </message>
    <message>
        <source>Add a codec that both ends have to the preferences of the profile.</source>
        <translation>Einen Codec, den beide Enden haben, in die Vorlieben des Profils aufnehmen.</translation>
    </message>
    <message>
        <source>Give the profile a context that the dialplan has.</source>
        <translation>Dem Profil einen Kontext geben, den der Wählplan hat.</translation>
    </message>
    <message>
        <source>Correct the dial string of the route.</source>
        <translation>Den Wählstring der Route berichtigen.</translation>
    </message>
    <message>
        <source>Correct the action in the dialplan.</source>
        <translation>Die Aktion im Wählplan berichtigen.</translation>
    </message>
    <message>
        <source>The Raw tab shows the body as it came: its sender has to correct it.</source>
        <translation>Der Reiter Roh zeigt den Rumpf, wie er kam: Sein Absender muss ihn berichtigen.</translation>
    </message>
    <message>
        <source>Widen the range of RTP ports: a call takes two pairs for each m-line.</source>
        <translation>Den Bereich der RTP-Ports erweitern: Ein Anruf braucht zwei Paare je m-Zeile.</translation>
    </message>
    <message>
        <source>Give the name an address in DNS or in the hosts file of this machine, or let the phone write its address into the SDP.</source>
        <translation>Dem Namen im DNS oder in der hosts-Datei dieses Rechners eine Adresse geben, oder das Telefon seine Adresse ins SDP schreiben lassen.</translation>
    </message>
    <message>
        <source>Look what the name means on this machine: media must go to an address of the phone.</source>
        <translation>Prüfen, was der Name auf diesem Rechner bedeutet: Medien müssen zu einer Adresse des Telefons gehen.</translation>
    </message>
    <message>
        <source>Let the phone leave the line out, or route this call in Default mode, which writes an SDP of its own.</source>
        <translation>Das Telefon die Zeile weglassen lassen, oder diesen Anruf im Modus Default führen, der ein eigenes SDP schreibt.</translation>
    </message>
    <message>
        <source>Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS.</source>
        <translation>Die Enden Schlüssel mit DTLS-SRTP oder ZRTP aushandeln lassen, die ohne TLS sicher sind.</translation>
    </message>
    <message>
        <source>Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted.</source>
        <translation>Das Telefon RTP/SAVP anbieten lassen, wenn es verschlüsseln will: dieser Strom ist nicht verschlüsselt.</translation>
    </message>
    <message>
        <source>The SDP lacks a c= line: its sender has to correct it.</source>
        <translation>Dem SDP fehlt eine c=-Zeile: der Absender muss es berichtigen.</translation>
    </message>
    <message>
        <source>The call goes on as it was; the Raw tab shows the body that was refused.</source>
        <translation>Der Anruf geht weiter wie bisher; der Reiter Roh zeigt den abgelehnten Rumpf.</translation>
    </message>
    <message>
        <source>No audio in either direction: in the %1 s since the answer no RTP has come, neither from A (expected at %2) nor from B (expected at %3).</source>
        <translation>Kein Ton in beiden Richtungen: in den %1 s seit der Annahme kam kein RTP, weder von A (erwartet an %2) noch von B (erwartet an %3).</translation>
    </message>
    <message>
        <source>Look whether the ends can reach these addresses: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Prüfen, ob die Enden diese Adressen erreichen: eine Firewall, ein NAT oder ext-rtp-ip.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 comes from an address that its SDP does not name, and is dropped (%2 packets).</source>
        <translation>Ton nur in einer Richtung: RTP von %1 kommt von einer Adresse, die sein SDP nicht nennt, und wird verworfen (%2 Pakete).</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but has a codec that was not agreed with %2.</source>
        <translation>Ton nur in einer Richtung: RTP von %1 kommt an, hat aber einen Codec, der mit %2 nicht vereinbart ist.</translation>
    </message>
    <message>
        <source>Let %1 send a codec that its SDP was answered with; the RTP tab names what it sends.</source>
        <translation>%1 einen Codec senden lassen, mit dem sein SDP beantwortet wurde; der Reiter RTP nennt, was es sendet.</translation>
    </message>
    <message>
        <source>%1 % of the RTP of %2 is lost (%3 of %4 packets).</source>
        <translation>%1 % des RTP von %2 gehen verloren (%3 von %4 Paketen).</translation>
    </message>
    <message>
        <source>It is lost before it arrives here: look at the network between %1 and this machine.</source>
        <translation>Es geht verloren, bevor es hier ankommt: das Netz zwischen %1 und diesem Rechner prüfen.</translation>
    </message>
    <message>
        <source>The RTP of %1 comes unevenly: %2 ms of jitter, the longest pause was %3 ms.</source>
        <translation>Das RTP von %1 kommt ungleichmäßig: %2 ms Jitter, die längste Pause war %3 ms.</translation>
    </message>
    <message>
        <source>It is uneven before it arrives here: look at the network between %1 and this machine, or at the load of %2.</source>
        <translation>Es ist ungleichmäßig, bevor es hier ankommt: das Netz zwischen %1 und diesem Rechner oder die Last von %2 prüfen.</translation>
    </message>
    <message>
        <source>%1 sends %2, which was not agreed: it was told that %3 is understood. %4 may not be able to play it.</source>
        <translation>%1 sendet %2, was nicht vereinbart ist: ihm wurde gesagt, dass %3 verstanden wird. %4 kann es vielleicht nicht abspielen.</translation>
    </message>
    <message>
        <source>%1 has to send one of the codecs of the SDP that it was sent: correct its list of codecs.</source>
        <translation>%1 muss einen der Codecs aus dem SDP senden, das es bekam: seine Codecliste berichtigen.</translation>
    </message>
    <message>
        <source>%1 never answered: %2 INVITEs went to %3 in %4 s, and nothing came back.</source>
        <translation>%1 hat nie geantwortet: %2 INVITEs gingen in %4 s an %3, und nichts kam zurück.</translation>
    </message>
    <message>
        <source>Look whether %1 is the right address, whether the peer runs, and whether a firewall is between.</source>
        <translation>Prüfen, ob %1 die richtige Adresse ist, ob die Gegenstelle läuft und ob eine Firewall dazwischen ist.</translation>
    </message>
    <message>
        <source>%1 was not reached: the network refused what was sent to %2, nobody listens there or no way leads there.</source>
        <translation>%1 wurde nicht erreicht: das Netz wies ab, was an %2 gesendet wurde; dort hört niemand, oder kein Weg führt dorthin.</translation>
    </message>
    <message>
        <source>Look whether the peer runs and listens at %1.</source>
        <translation>Prüfen, ob die Gegenstelle läuft und an %1 hört.</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3 (%4 times): both ends changed the session at once. Who asked may ask again.</source>
        <translation>%1 antwortete %2 auf %3 (%4 Mal): beide Enden änderten die Sitzung zugleich. Wer gefragt hat, darf wieder fragen.</translation>
    </message>
    <message>
        <source>%1 refused the %2 with %3 (%4 times): the session stays as it was before.</source>
        <translation>%1 lehnte das %2 mit %3 ab (%4 Mal): die Sitzung bleibt, wie sie war.</translation>
    </message>
    <message>
        <source>The Raw tab shows what was offered and what was answered: the end that refused does not support the change.</source>
        <translation>Der Reiter Roh zeigt, was angeboten und was geantwortet wurde: das Ende, das ablehnte, unterstützt die Änderung nicht.</translation>
    </message>
    <message>
        <source>Of %1 that were called, %2 answered: %3 at %4.</source>
        <translation>Von %1 Gerufenen nahm %2 an: %3 an %4.</translation>
    </message>
    <message>
        <source>Look for who changes the SDP or the media on the way: the phone shows another certificate than the one its SDP names.</source>
        <translation>Suchen Sie, wer SDP oder Medien unterwegs ändert: Das Telefon zeigt ein anderes Zertifikat, als sein SDP nennt.</translation>
    </message>
    <message>
        <source>Look whether UDP reaches the phone on the ports of its SDP both ways, and whether it has DTLS 1.2 with one of the two SRTP profiles.</source>
        <translation>Prüfen Sie, ob UDP das Telefon auf den Ports seines SDP in beiden Richtungen erreicht und ob es DTLS 1.2 mit einem der beiden SRTP-Profile kann.</translation>
    </message>
</context>
<context>
    <name>CallQuery</name>
    <message>
        <source>&quot;%1&quot; after %2%3 is not a number.</source>
        <translation>„%1“ nach %2%3 ist keine Zahl.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared. Known: loss, jitter, mos, dur, pps, drops.</source>
        <translation>&quot;%1&quot; lässt sich nicht vergleichen. Bekannt: loss, jitter, mos, dur, pps, drops.</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: from, to, profile, codec, cause, mode, state, finding, call, callid.</source>
        <translation>„%1:“ gibt es nicht. Bekannt: from, to, profile, codec, cause, mode, state, finding, call, callid.</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Setup</source>
        <translation>Aufbau</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Klingelt</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Im Gespräch</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Beendet</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Ruft</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Trying</translation>
    </message>
    <message>
        <source>Early media</source>
        <translation>Early Media</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Angenommen</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Default</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>Proxy</translation>
    </message>
    <message>
        <source>Bypass</source>
        <translation>Bypass</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>a variable of the user</source>
        <translation>eine Variable des Benutzers</translation>
    </message>
    <message>
        <source>the dialplan</source>
        <translation>den Wählplan</translation>
    </message>
    <message>
        <source>the call itself</source>
        <translation>den Anruf selbst</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 statt %2</translation>
    </message>
    <message>
        <source>%1, decided by %2: %3</source>
        <translation>%1, entschieden durch %2: %3</translation>
    </message>
    <message>
        <source>Held by both</source>
        <translation>Von beiden gehalten</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Gehalten von %1</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Call from %1 to %2 on profile %3, context %4, configuration revision %5</source>
        <translation>Anruf von %1 an %2 auf Profil %3, Kontext %4, Konfigurationsstand %5</translation>
    </message>
    <message>
        <source>Leg %1 called us from %2 (%3)</source>
        <translation>Leg %1 rief uns an von %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1 is called at %2 (%3)</source>
        <translation>Leg %1 wird angerufen bei %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1: %2</source>
        <translation>Leg %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Route: %1</source>
        <translation>Route: %1</translation>
    </message>
    <message>
        <source>Media mode %1, because of %2</source>
        <translation>Medienmodus %1, wegen %2</translation>
    </message>
    <message>
        <source>Media mode %1 instead of %2, because of %3</source>
        <translation>Medienmodus %1 statt %2, wegen %3</translation>
    </message>
    <message>
        <source>%1 &gt; engine: %2</source>
        <translation>%1 &gt; Engine: %2</translation>
    </message>
    <message>
        <source>engine &gt; %1: %2</source>
        <translation>Engine &gt; %1: %2</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (erneut)</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>%1 of %2 passed to %3 unchanged</source>
        <translation>%1 von %2 unverändert an %3 weitergereicht</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 passed to %3 with %n changed lines</source>
        <translation>
            <numerusform>%1 von %2 mit %n geänderten Zeile an %3 weitergereicht</numerusform>
            <numerusform>%1 von %2 mit %n geänderten Zeilen an %3 weitergereicht</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: A side %3, B side %4</source>
        <translation>%1 %2: A-Seite %3, B-Seite %4</translation>
    </message>
    <message>
        <source>First RTP packet from %1, source %2</source>
        <translation>Erstes RTP-Paket von %1, Quelle %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2</source>
        <translation>Quelle von %1 gelernt: %2</translation>
    </message>
    <message>
        <source>Packets from a foreign source %1 are not passed on for %2</source>
        <translation>Pakete aus fremder Quelle %1 werden für %2 nicht weitergeleitet</translation>
    </message>
    <message>
        <source>RTP from %1 has gone quiet</source>
        <translation>RTP von %1 ist verstummt</translation>
    </message>
    <message>
        <source>RTP from %1 resumed, source %2</source>
        <translation>RTP von %1 kommt wieder, Quelle %2</translation>
    </message>
    <message>
        <source>Leg %1 ended: %2</source>
        <translation>Leg %1 beendet: %2</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>dem Anrufer</translation>
    </message>
    <message>
        <source>the callee</source>
        <translation>dem Angerufenen</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>der Engine</translation>
    </message>
    <message>
        <source>Call ended by %1: %2</source>
        <translation>Anruf beendet von %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Media released by the offer</source>
        <translation>Medien durch das Offer freigegeben</translation>
    </message>
    <message>
        <source>Media released by the answer</source>
        <translation>Medien durch das Answer freigegeben</translation>
    </message>
    <message>
        <source>Media armed by the offer: %1</source>
        <translation>Medien durch das Offer geschaltet: %1</translation>
    </message>
    <message>
        <source>Media armed by the answer: %1</source>
        <translation>Medien durch das Answer geschaltet: %1</translation>
    </message>
    <message>
        <source>Media armed by the address of a host: %1</source>
        <translation>Medien durch die Adresse eines Rechners geschaltet: %1</translation>
    </message>
    <message>
        <source>Digit %1 for %2, %3 ms</source>
        <translation>Ziffer %1 für %2, %3 ms</translation>
    </message>
    <message>
        <source>Digit %1 of %2 by %3, %4 ms</source>
        <translation>Ziffer %1 von %2 über %3, %4 ms</translation>
    </message>
    <message>
        <source>%1: sent to %2 as %3</source>
        <translation>%1: an %2 gesendet als %3</translation>
    </message>
    <message>
        <source>%1: not sent, it had come another way</source>
        <translation>%1: nicht gesendet, sie kam schon auf einem anderen Weg</translation>
    </message>
    <message>
        <source>%1: not sent, nobody there takes digits</source>
        <translation>%1: nicht gesendet, dort nimmt niemand Ziffern an</translation>
    </message>
    <message>
        <source>%1: not sent, the digits of this leg are blocked</source>
        <translation>%1: nicht gesendet, die Ziffern dieses Legs sind gesperrt</translation>
    </message>
    <message>
        <source>%1: not sent, too many wait</source>
        <translation>%1: nicht gesendet, zu viele warten</translation>
    </message>
    <message>
        <source>%1: for the application that runs</source>
        <translation>%1: für die laufende Anwendung</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>zu Ende gespielt</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>Taste %1</translation>
    </message>
    <message>
        <source>its time is up</source>
        <translation>die Zeit ist abgelaufen</translation>
    </message>
    <message>
        <source>a command ended it</source>
        <translation>ein Befehl hat es beendet</translation>
    </message>
    <message>
        <source>the call ended or went elsewhere</source>
        <translation>der Anruf ist beendet oder weitergeleitet</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>diese Datei gibt es nicht</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>es ist misslungen</translation>
    </message>
    <message>
        <source>%1 is played to %2</source>
        <translation>%1 wird %2 vorgespielt</translation>
    </message>
    <message>
        <source>%1 cannot be played to %2: %3</source>
        <translation>%1 kann %2 nicht vorgespielt werden: %3</translation>
    </message>
    <message>
        <source>%1 was played to %2 for %3 s</source>
        <translation>%1 wurde %2 %3 s lang vorgespielt</translation>
    </message>
    <message>
        <source>, of which %1 ms came too late</source>
        <translation>, davon kamen %1 ms zu spät</translation>
    </message>
    <message>
        <source>SRTP of %1 has its keys by DTLS with %2</source>
        <translation>SRTP von %1 hat seine Schlüssel durch DTLS mit %2</translation>
    </message>
</context>
<context>
    <name>ExportDraft</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Einen solchen Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation>Dort darf nichts geschrieben werden.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is left there of the export.</source>
        <translation>Der Datenträger ist voll. Vom Export ist dort nichts geblieben.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>Not exported: nothing was written.</source>
        <translation>Nicht exportiert: Es wurde nichts geschrieben.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nicht exportiert.</translation>
    </message>
    <message>
        <source>There is no call to export.</source>
        <translation>Es gibt keinen Anruf, der exportiert werden könnte.</translation>
    </message>
    <message>
        <source>Choose what there is to be of each call.</source>
        <translation>Wählen Sie, was von jedem Anruf dabei sein soll.</translation>
    </message>
    <message>
        <source>Enter the file to write.</source>
        <translation>Geben Sie die Datei an, die geschrieben werden soll.</translation>
    </message>
    <message>
        <source>Everything, for programs</source>
        <translation>Alles, für Programme</translation>
    </message>
    <message>
        <source>SIP and RTP, for Wireshark</source>
        <translation>SIP und RTP, für Wireshark</translation>
    </message>
    <message>
        <source>RTP by the second</source>
        <translation>RTP sekundenweise</translation>
    </message>
    <message>
        <source>Each SDP, and what changed</source>
        <translation>Jedes SDP und was sich änderte</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Report to read and print</source>
        <translation>Bericht zum Lesen und Drucken</translation>
    </message>
    <message>
        <source>Waiting for its turn...</source>
        <translation>Wartet, bis die Reihe an ihm ist...</translation>
    </message>
    <message>
        <source>Masking events...</source>
        <translation>Ereignisse werden maskiert...</translation>
    </message>
    <message>
        <source>Packing file %1 of %2...</source>
        <translation>Datei %1 von %2 wird gepackt...</translation>
    </message>
    <message>
        <source>Writing %1 of %2 kB...</source>
        <translation>%1 von %2 kB werden geschrieben...</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln Paket</numerusform>
            <numerusform>%Ln Pakete</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3, %4 kB</source>
        <translation>Exportiert nach %1: %2, %3, %4 kB</translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3 (%4 older ones were no longer kept), %5 kB</source>
        <translation>Exportiert nach %1: %2, %3 (%4 ältere waren nicht mehr da), %5 kB</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>MM-dd HH:mm:ss</source>
        <translation>dd.MM. HH:mm:ss</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>Es wird kein Verlauf geführt.</translation>
    </message>
    <message>
        <source>The file of the history cannot be read.</source>
        <translation>Die Datei des Verlaufs kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The history is of a later version of Legscope.</source>
        <translation>Der Verlauf ist von einer späteren Version von Legscope.</translation>
    </message>
    <message>
        <source>The file of the history may not be read and written.</source>
        <translation>Die Datei des Verlaufs darf nicht gelesen und geschrieben werden.</translation>
    </message>
    <message>
        <source>Another program has the file of the history.</source>
        <translation>Ein anderes Programm hat die Datei des Verlaufs.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>The call is not in the history any more.</source>
        <translation>Der Anruf ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>Not searched to the end.</source>
        <translation>Nicht bis zum Ende gesucht.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>Der Verlauf kann nicht gelesen werden.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Delta s</source>
        <translation>Delta s</translation>
    </message>
    <message>
        <source>%1 pps</source>
        <translation>%1 pps</translation>
    </message>
    <message>
        <source>%1 packets</source>
        <translation>%1 Pakete</translation>
    </message>
    <message>
        <source> (marked)</source>
        <translation> (markiert)</translation>
    </message>
    <message>
        <source>%1  %2  jitter %L3 ms  lost %4</source>
        <translation>%1  %2  Jitter %L3 ms  verloren %4</translation>
    </message>
    <message>
        <source>Call ladder</source>
        <translation>Ablauf des Anrufs</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG-Zeichnung (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>PDF-Dokument (*.pdf)</translation>
    </message>
    <message>
        <source>Text in columns (*.txt)</source>
        <translation>Text in Spalten (*.txt)</translation>
    </message>
    <message>
        <source>Mermaid sequence diagram (*.mmd)</source>
        <translation>Mermaid-Sequenzdiagramm (*.mmd)</translation>
    </message>
</context>
<context>
    <name>OriginateDraft</name>
    <message>
        <source>Enter whom to call first.</source>
        <translation>Eingeben, wer zuerst angerufen wird.</translation>
    </message>
    <message>
        <source>An application can only be the second end: somebody has to be called first.</source>
        <translation>Eine Anwendung kann nur das zweite Ende sein: Zuerst muss jemand angerufen werden.</translation>
    </message>
    <message>
        <source>Enter what the first end is connected to.</source>
        <translation>Eingeben, womit das erste Ende verbunden wird.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a dial string nor an address (user@host[:port]).</source>
        <translation>„%1“ ist weder ein Wählstring noch eine Adresse (user@host[:port]).</translation>
    </message>
    <message>
        <source>No profile runs: there is none through which &quot;%1&quot; could be called.</source>
        <translation>Kein Profil läuft: Es gibt keines, über das „%1“ angerufen werden könnte.</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>&quot;%1&quot; is not an IP address (host and interface names are not looked up)</source>
        <translation>„%1“ ist keine IP-Adresse (Host- und Interface-Namen werden nicht aufgelöst)</translation>
    </message>
    <message>
        <source>%1 is a multicast address</source>
        <translation>%1 ist eine Multicast-Adresse</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address or host name to advertise (STUN servers are not asked)</source>
        <translation>„%1“ ist keine IP-Adresse und kein Rechnername, die angeboten werden könnten (STUN-Server werden nicht gefragt)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network such as 192.168.0.0/16</source>
        <translation>„%1“ ist kein Netz wie 192.168.0.0/16</translation>
    </message>
    <message>
        <source>%1 cannot be advertised: nobody can send to it</source>
        <translation>%1 kann nicht angeboten werden: niemand kann dorthin senden</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port from %2 to 65535</source>
        <translation>„%1“ ist kein Port von %2 bis 65535</translation>
    </message>
    <message>
        <source>%1 is not above rtp-start-port %2</source>
        <translation>%1 liegt nicht über rtp-start-port %2</translation>
    </message>
    <message>
        <source>rtp-ip %1 needs it: peers must be told an address</source>
        <translation>nötig wegen rtp-ip %1: der Gegenseite muss eine Adresse genannt werden</translation>
    </message>
    <message>
        <source>%1 is of another IP version than rtp-ip %2</source>
        <translation>%1 hat eine andere IP-Version als rtp-ip %2</translation>
    </message>
</context>
<context>
    <name>ProfileFlip</name>
    <message>
        <source>an SDP of our own for each leg: only codecs of the profile</source>
        <translation>ein eigenes SDP für jedes Leg: nur Codecs des Profils</translation>
    </message>
    <message>
        <source>one RTP stream to each leg that goes on, whoever is connected to it</source>
        <translation>ein RTP-Strom zu jedem Leg, der weiterläuft, wer auch verbunden ist</translation>
    </message>
    <message>
        <source>calls that the dialplan answers itself</source>
        <translation>Anrufe, die der Wählplan selbst annimmt</translation>
    </message>
    <message>
        <source>every codec passes, known to the engine or not</source>
        <translation>jeder Codec geht durch, ob die Engine ihn kennt oder nicht</translation>
    </message>
    <message>
        <source>SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw</source>
        <translation>SRTP, DTLS-SRTP und ZRTP bleiben Ende zu Ende, T.38 geht unverändert durch</translation>
    </message>
    <message>
        <source>no media load here, the shortest path for RTP</source>
        <translation>keine Medienlast hier, der kürzeste Weg für RTP</translation>
    </message>
    <message>
        <source>RTP figures, captures and quality values</source>
        <translation>RTP-Zahlen, Mitschnitte und Qualitätswerte</translation>
    </message>
    <message>
        <source>media addresses hidden from the peers, help through NAT</source>
        <translation>vor der Gegenseite verborgene Medienadressen, Hilfe durch NAT</translation>
    </message>
    <message>
        <source>No live call: nothing keeps the old settings.</source>
        <translation>Kein laufender Anruf: nichts behält die alten Einstellungen.</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep %1 until they end.</source>
        <translation>
            <numerusform>%n laufender Anruf behält %1 bis zu seinem Ende.</numerusform>
            <numerusform>%n laufende Anrufe behalten %1 bis zu ihrem Ende.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep what they began with until they end.</source>
        <translation>
            <numerusform>%n laufender Anruf behält bis zu seinem Ende, womit er begann.</numerusform>
            <numerusform>%n laufende Anrufe behalten bis zu ihrem Ende, womit sie begannen.</numerusform>
        </translation>
    </message>
    <message>
        <source>late negotiation off → on</source>
        <translation>Late Negotiation aus → an</translation>
    </message>
    <message>
        <source>late negotiation on → off</source>
        <translation>Late Negotiation an → aus</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;</source>
        <translation>Auf „%1“ anwenden</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;: %2</source>
        <translation>Auf „%1“ anwenden: %2</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>nach einem Neustart</translation>
    </message>
    <message>
        <source>new calls (moot while %1)</source>
        <translation>neue Anrufe (belanglos bei %1)</translation>
    </message>
    <message>
        <source>new calls</source>
        <translation>neue Anrufe</translation>
    </message>
    <message>
        <source>Roll &quot;%1&quot; back to its file of %2</source>
        <translation>„%1“ auf seine Datei vom %2 zurücksetzen</translation>
    </message>
    <message>
        <source>What needs a restart is saved now, and counts when the profile starts again.</source>
        <translation>Was einen Neustart braucht, wird jetzt gespeichert und gilt, wenn das Profil neu startet.</translation>
    </message>
    <message>
        <source>transcoding where the legs have different codecs or packet times</source>
        <translation>Umkodierung, wo die Legs verschiedene Codecs oder Paketzeiten haben</translation>
    </message>
    <message>
        <source>SRTP by SDES or DTLS with each leg for itself</source>
        <translation>SRTP mit SDES- oder DTLS-Schlüsseln, mit jedem Leg für sich</translation>
    </message>
</context>
<context>
    <name>RtpLines</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>Qualität</translation>
    </message>
    <message>
        <source>%1 (R %2)</source>
        <translation>%1 (R %2)</translation>
    </message>
    <message>
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>%1, under 5 s</source>
        <translation>%1, unter 5 s</translation>
    </message>
    <message>
        <source>E-model, ITU-T G.107 simplified, up to here: from codec, loss, jitter and round trip</source>
        <translation>E-Modell, ITU-T G.107 vereinfacht, bis hierher: aus Codec, Verlust, Jitter und Umlaufzeit</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.3; duplicates make up for lost packets</source>
        <translation>RFC 3550, Anhang A.3; Duplikate wiegen verlorene Pakete auf</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Verspätet</translation>
    </message>
    <message>
        <source>Behind the newest by more than a jitter buffer of 60 ms holds</source>
        <translation>Weiter hinter dem neuesten, als ein Jitterpuffer von 60 ms hält</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.8</source>
        <translation>RFC 3550, Anhang A.8</translation>
    </message>
    <message>
        <source>Longest time between packets</source>
        <translation>Längste Zeit zwischen Paketen</translation>
    </message>
    <message>
        <source>Gaps over 200 ms</source>
        <translation>Lücken über 200 ms</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
    </message>
    <message>
        <source>Between the engine and the leg it comes from, by RTCP</source>
        <translation>Zwischen der Engine und dem Leg, von dem es kommt, nach RTCP</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>Packets in / out</source>
        <translation>Pakete ein / aus</translation>
    </message>
    <message>
        <source>Relay delta (in − out)</source>
        <translation>Relais-Differenz (ein − aus)</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Verworfen</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikate</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Umgeordnet</translation>
    </message>
    <message>
        <source>Octets in / out</source>
        <translation>Oktette ein / aus</translation>
    </message>
    <message>
        <source>RTCP in / out</source>
        <translation>RTCP ein / aus</translation>
    </message>
    <message>
        <source>Other in / out</source>
        <translation>Andere ein / aus</translation>
    </message>
    <message>
        <source>STUN, DTLS, ZRTP, UDPTL and keepalives</source>
        <translation>STUN, DTLS, ZRTP, UDPTL und Keepalives</translation>
    </message>
    <message>
        <source>Time in the engine</source>
        <translation>Zeit in der Engine</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Mean, in the worker that carries this call</source>
        <translation>Mittel, im Worker, der diesen Anruf trägt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from a foreign source</source>
        <translation>von fremder Quelle</translation>
    </message>
    <message>
        <source>with no address to send to yet</source>
        <translation>noch ohne Zieladresse</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>vom System abgelehnt</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>zu lang</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>not agreed with the other end</source>
        <translation>mit dem anderen Ende nicht vereinbart</translation>
    </message>
    <message>
        <source>not authentic (SRTP)</source>
        <translation>nicht echt (SRTP)</translation>
    </message>
    <message>
        <source>replayed (SRTP)</source>
        <translation>wiederholt (SRTP)</translation>
    </message>
    <message>
        <source>that could not be encrypted</source>
        <translation>die nicht verschlüsselt werden konnten</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Verschlüsselung</translation>
    </message>
    <message>
        <source>SRTP that ends here, as it comes and as it goes on</source>
        <translation>SRTP, das hier endet: wie es kommt und wie es weitergeht</translation>
    </message>
    <message>
        <source>none that ends here</source>
        <translation>keine, die hier endet</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>unverschlüsselt</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 herein, %2 hinaus</translation>
    </message>
    <message>
        <source>Payload types seen</source>
        <translation>Gesehene Payload-Typen</translation>
    </message>
    <message>
        <source>Packet time</source>
        <translation>Paketdauer</translation>
    </message>
    <message>
        <source>Time stamp steps</source>
        <translation>Sprünge des Zeitstempels</translation>
    </message>
    <message>
        <source>Jumps of the RTP time stamp: the sender began anew, as after a hold; not part of the jitter</source>
        <translation>Sprünge des RTP-Zeitstempels: Der Sender begann neu, etwa nach einem Halten; kein Teil des Jitters</translation>
    </message>
    <message>
        <source>%1, changed %2 times</source>
        <translation>%1, %2-mal gewechselt</translation>
    </message>
    <message>
        <source>SSRC</source>
        <translation>SSRC</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marker</translation>
    </message>
    <message>
        <source>Packets with the marker bit: a talk spurt begins</source>
        <translation>Pakete mit Marker-Bit: ein Sprachabschnitt beginnt</translation>
    </message>
    <message>
        <source>DTMF</source>
        <translation>DTMF</translation>
    </message>
    <message>
        <source>telephone-event, RFC 4733: the last 32 keys; encrypted ones are not seen</source>
        <translation>telephone-event, RFC 4733: die letzten 32 Tasten; verschlüsselte sind nicht zu sehen</translation>
    </message>
    <message>
        <source>not in the SDP</source>
        <translation>nicht im SDP</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>As the other end receives it (RTCP)</source>
        <translation>Wie es am anderen Ende ankommt (RTCP)</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>Dort verloren</translation>
    </message>
    <message>
        <source>%1 (%2 % lately)</source>
        <translation>%1 (zuletzt %2 %)</translation>
    </message>
    <message>
        <source>RFC 3550, section 6.4.1; not seen in an encrypted stream</source>
        <translation>RFC 3550, Abschnitt 6.4.1; in einem verschlüsselten Strom nicht zu sehen</translation>
    </message>
    <message>
        <source>Jitter there</source>
        <translation>Jitter dort</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adressen</translation>
    </message>
    <message>
        <source>%1 (not the SDP&apos;s: NAT)</source>
        <translation>%1 (nicht die des SDP: NAT)</translation>
    </message>
    <message>
        <source>Address in the SDP</source>
        <translation>Adresse im SDP</translation>
    </message>
    <message>
        <source>Source, learned</source>
        <translation>Quelle, gelernt</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Empfangen an</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Gesendet an</translation>
    </message>
    <message>
        <source>Codec decided</source>
        <translation>Codec entschieden</translation>
    </message>
    <message>
        <source>Refused codec</source>
        <translation>Abgelehnter Codec</translation>
    </message>
    <message>
        <source>Jitter buffer</source>
        <translation>Jitter-Puffer</translation>
    </message>
    <message>
        <source>%1 ms, should be %2 ms</source>
        <translation>%1 ms, soll %2 ms</translation>
    </message>
    <message>
        <source>How long what is played now has waited; the target follows the network</source>
        <translation>Wie lange gewartet hat, was jetzt gespielt wird; das Ziel folgt dem Netz</translation>
    </message>
    <message>
        <source>Concealed</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>%1 ms: %2 lost, %3 late, %4 unreadable</source>
        <translation>%1 ms: %2 verloren, %3 verspätet, %4 unlesbar</translation>
    </message>
    <message>
        <source>Sound that was made up because nothing could be played, by its cause</source>
        <translation>Ton, der ersetzt wurde, weil nichts zu spielen war, nach Ursache</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Gedehnt</translation>
    </message>
    <message>
        <source>Sound that was played faster or slower, so that the buffer follows the network</source>
        <translation>Ton, der schneller oder langsamer gespielt wurde, damit der Puffer dem Netz folgt</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Umwandlung</translation>
    </message>
    <message>
        <source>%1 µs each 10 ms, %2 % of a core</source>
        <translation>%1 µs je 10 ms, %2 % eines Kerns</translation>
    </message>
    <message>
        <source>Decoding, resampling and encoding of this direction</source>
        <translation>Dekodieren, Umtasten und Kodieren dieser Richtung</translation>
    </message>
    <message>
        <source>Failed handshakes</source>
        <translation>Gescheiterte Handshakes</translation>
    </message>
    <message>
        <source>DTLS that has brought no keys: what the leg sends cannot be read</source>
        <translation>DTLS, das keine Schlüssel gebracht hat: Was das Leg sendet, ist nicht lesbar</translation>
    </message>
    <message>
        <source>%1: no keys yet</source>
        <translation>%1: noch keine Schlüssel</translation>
    </message>
</context>
<context>
    <name>SdpConformance</name>
    <message>
        <source>Proxy mode changes the origin, addresses and ports, and drops ICE, keys and embedded addresses; everything else passes byte for byte.</source>
        <translation>Der Proxy-Modus ändert Origin, Adressen und Ports und entfernt ICE, Schlüssel und eingebettete Adressen; alles andere geht Byte für Byte durch.</translation>
    </message>
    <message>
        <source>Bypass mode passes the SDP byte for byte.</source>
        <translation>Der Bypass-Modus reicht das SDP Byte für Byte durch.</translation>
    </message>
    <message>
        <source>Default mode has a reason for every change.</source>
        <translation>Der Default-Modus hat für jede Änderung einen Grund.</translation>
    </message>
    <message>
        <source>listed as kept, but it differs</source>
        <translation>als unverändert gelistet, ist aber anders</translation>
    </message>
    <message>
        <source>bypass mode may not change anything</source>
        <translation>der Bypass-Modus darf nichts ändern</translation>
    </message>
    <message>
        <source>changed without a reason</source>
        <translation>ohne Grund geändert</translation>
    </message>
    <message>
        <source>proxy mode may not move %1</source>
        <translation>der Proxy-Modus darf %1 nicht verschieben</translation>
    </message>
    <message>
        <source>proxy mode may not change %1 like this</source>
        <translation>der Proxy-Modus darf %1 so nicht ändern</translation>
    </message>
    <message>
        <source>proxy mode may not drop %1</source>
        <translation>der Proxy-Modus darf %1 nicht entfernen</translation>
    </message>
    <message>
        <source>proxy mode may not add %1</source>
        <translation>der Proxy-Modus darf %1 nicht hinzufügen</translation>
    </message>
    <message>
        <source>The SDP that was sent differs from the one received, which bypass mode forbids.</source>
        <translation>Das gesendete SDP weicht vom empfangenen ab, was der Bypass-Modus verbietet.</translation>
    </message>
    <message>
        <source>The SDP that was sent is not what the listed changes make of the one received.</source>
        <translation>Das gesendete SDP ist nicht das, was die gelisteten Änderungen aus dem empfangenen machen.</translation>
    </message>
</context>
<context>
    <name>SdpDiff</name>
    <message>
        <source>%1 → engine</source>
        <translation>%1 → Engine</translation>
    </message>
    <message>
        <source>engine → %1</source>
        <translation>Engine → %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Zeile %1: %2</translation>
    </message>
    <message>
        <source>New line %1: %2</source>
        <translation>Neue Zeile %1: %2</translation>
    </message>
    <message>
        <source>the origin is ours (topology hiding)</source>
        <translation>der Origin ist unserer (Topology Hiding)</translation>
    </message>
    <message>
        <source>media anchored here</source>
        <translation>Medien hier verankert</translation>
    </message>
    <message>
        <source>on hold: the address stays unspecified</source>
        <translation>gehalten: die Adresse bleibt unbestimmt</translation>
    </message>
    <message>
        <source>relay port of m-line %1</source>
        <translation>Relay-Port der m-Zeile %1</translation>
    </message>
    <message>
        <source>relay RTCP port of m-line %1</source>
        <translation>RTCP-Relay-Port der m-Zeile %1</translation>
    </message>
    <message>
        <source>media over TCP is not relayed: rejected with port 0</source>
        <translation>Medien über TCP werden nicht weitergeleitet: mit Port 0 abgelehnt</translation>
    </message>
    <message>
        <source>no relay port serves this m-line</source>
        <translation>kein Relay-Port bedient diese m-Zeile</translation>
    </message>
    <message>
        <source>k= is obsolete and carries a key</source>
        <translation>k= ist veraltet und trägt einen Schlüssel</translation>
    </message>
    <message>
        <source>ICE would lead media around the relay</source>
        <translation>ICE würde die Medien am Relay vorbeiführen</translation>
    </message>
    <message>
        <source>the attribute embeds an address</source>
        <translation>das Attribut enthält eine Adresse</translation>
    </message>
    <message>
        <source>negotiated by the engine</source>
        <translation>von der Engine ausgehandelt</translation>
    </message>
    <message>
        <source>the codec is not among the preferences</source>
        <translation>der Codec gehört nicht zu den bevorzugten</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>m-Zeile %1: %2</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallDetail</name>
    <message>
        <source>Call detail</source>
        <translation>Anruf im Detail</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>SDP-Vergleich</translation>
    </message>
    <message>
        <source>RTP</source>
        <translation>RTP</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Ereignisse</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>%1 - Legscope</source>
        <translation>%1 - Legscope</translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Was die Leiter zeigt</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallEventModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallHead</name>
    <message>
        <source>The shown call</source>
        <translation>Der gezeigte Anruf</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Copy the Call-ID of the caller&apos;s leg</source>
        <translation>Die Call-ID des Rufers kopieren</translation>
    </message>
    <message>
        <source>No call selected</source>
        <translation>Kein Anruf ausgewählt</translation>
    </message>
    <message>
        <source>Since the answer</source>
        <translation>Seit der Annahme</translation>
    </message>
    <message>
        <source>Since the INVITE</source>
        <translation>Seit dem INVITE</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Was von A kommt / was von B kommt</translation>
    </message>
    <message>
        <source>SRTP</source>
        <translation>SRTP</translation>
    </message>
    <message>
        <source>The media is offered and answered with encryption</source>
        <translation>Die Medien sind verschlüsselt angeboten und angenommen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallModel</name>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
    </message>
    <message>
        <source>Packets lost of those expected, the worse direction</source>
        <translation>Verlorene unter den erwarteten Paketen, schlechtere Richtung</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550), the worse direction</source>
        <translation>Interarrival-Jitter (RFC 3550), schlechtere Richtung</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Profile &gt; Out</source>
        <translation>Profil &gt; Ziel</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Codec A/B</source>
        <translation>Codec A/B</translation>
    </message>
    <message>
        <source>RTP pps</source>
        <translation>RTP pps</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction</source>
        <translation>Mean Opinion Score nach dem E-Modell (ITU-T G.107 vereinfacht), die schlechtere Richtung</translation>
    </message>
    <message>
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>rx%1 tx%2</source>
        <translation>rx%1 tx%2</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Was von A kommt / was von B kommt</translation>
    </message>
    <message>
        <source>Not seen by the engine: in bypass mode media goes around it</source>
        <translation>Von der Engine nicht gesehen: im Bypass-Modus gehen die Medien um sie herum</translation>
    </message>
    <message>
        <source>RTP packets a second from A / from B</source>
        <translation>RTP-Pakete je Sekunde von A / von B</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>Kein Anruf passt zum Filter.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>The filter is not applied. %1</source>
        <translation>Der Filter wird nicht angewendet. %1</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Ablauf öffnen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Compare the two calls</source>
        <translation>Beide Anrufe vergleichen</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtern nach %1</translation>
    </message>
    <message>
        <source>Filter without %1</source>
        <translation>Filtern ohne %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>%n Zeile kopieren</numerusform>
            <numerusform>%n Zeilen kopieren</numerusform>
        </translation>
    </message>
    <message>
        <source>Two calls - Legscope</source>
        <translation>Zwei Anrufe - Legscope</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EmptyState</name>
    <message>
        <source>No calls</source>
        <translation>Keine Anrufe</translation>
    </message>
    <message>
        <source>udp %1 (%2)</source>
        <translation>udp %1 (%2)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No profile runs: nothing can call.</source>
        <translation>Kein Profil läuft: niemand kann anrufen.</translation>
    </message>
    <message>
        <source>Listening on %1.</source>
        <translation>Lauscht auf %1.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ErrorBar</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2-mal)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EventsTab</name>
    <message>
        <source>Events of the call</source>
        <translation>Ereignisse des Anrufs</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportChoices</name>
    <message>
        <source>&amp;Keys that were pressed (INFO and RTP)</source>
        <translation>&amp;Gedrückte Tasten (INFO und RTP)</translation>
    </message>
    <message>
        <source>&amp;Numbers and names</source>
        <translation>&amp;Nummern und Namen</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Of each call</source>
        <translation>Von jedem Anruf</translation>
    </message>
    <message>
        <source>Masked in every file</source>
        <translation>In jeder Datei maskiert</translation>
    </message>
    <message>
        <source>SRTP keys, passwords, credentials (always)</source>
        <translation>SRTP-Schlüssel, Passwörter, Anmeldedaten (immer)</translation>
    </message>
    <message>
        <source>Tones within sound that was captured stay: nobody listens to it for this.</source>
        <translation>Töne in mitgeschnittenem Schall bleiben: Er wird dafür nicht abgehört.</translation>
    </message>
    <message>
        <source>Of callers and callees, in messages, SDPs and whatever is said about a call. Addresses of hosts and Call-IDs stay.</source>
        <translation>Von Anrufern und Angerufenen, in Nachrichten, SDPs und allem, was über einen Anruf gesagt wird. Adressen von Rechnern und Call-IDs bleiben.</translation>
    </message>
    <message>
        <source>none is selected</source>
        <translation>keiner ist ausgewählt</translation>
    </message>
    <message>
        <source>This call: %1</source>
        <translation>Dieser Anruf: %1</translation>
    </message>
    <message>
        <source>Selected calls: %1</source>
        <translation>Ausgewählte Anrufe: %1</translation>
    </message>
    <message>
        <source>What the list shows: %1</source>
        <translation>Was die Liste zeigt: %1</translation>
    </message>
    <message>
        <source>All calls: %1</source>
        <translation>Alle Anrufe: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace the file</source>
        <translation>Datei e&amp;rsetzen</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Anrufe exportieren</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>&amp;Browse...</source>
        <translation>D&amp;urchsuchen...</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>Export &amp;abbrechen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportieren</translation>
    </message>
    <message>
        <source>Diagnostics bundle (*.zip)</source>
        <translation>Diagnosepaket (*.zip)</translation>
    </message>
    <message>
        <source>Export to %1: %2</source>
        <translation>Export nach %1: %2</translation>
    </message>
    <message>
        <source>Cancelled, but the disk does not answer. Nothing is written when it does.</source>
        <translation>Abgebrochen, aber der Datenträger antwortet nicht. Tut er es wieder, wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Wird abgebrochen...</translation>
    </message>
    <message>
        <source>%1 The disk does not answer.</source>
        <translation>%1 Der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <source>%1 does not answer; another folder is shown.</source>
        <translation>%1 antwortet nicht; gezeigt wird ein anderer Ordner.</translation>
    </message>
    <message>
        <source>Asking the disk...</source>
        <translation>Frage den Datenträger...</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportPreview</name>
    <message>
        <source>As it is written</source>
        <translation>So wird es geschrieben</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Message as it is written</source>
        <translation>Nachricht, wie sie geschrieben wird</translation>
    </message>
    <message>
        <source>There is no message to show.</source>
        <translation>Es gibt keine Nachricht zu zeigen.</translation>
    </message>
    <message numerus="yes">
        <source>Call %1, message %2 of %3, masked: %n place(s)</source>
        <translation>
            <numerusform>Anruf %1, Nachricht %2 von %3, maskiert: %n Stelle</numerusform>
            <numerusform>Anruf %1, Nachricht %2 von %3, maskiert: %n Stellen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::FailureBox</name>
    <message>
        <source>Legscope</source>
        <translation>Legscope</translation>
    </message>
    <message>
        <source>Legscope cannot run.</source>
        <translation>Legscope kann nicht laufen.</translation>
    </message>
    <message>
        <source>The export was not written.</source>
        <translation>Der Export wurde nicht geschrieben.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterChips</name>
    <message>
        <source>Words of the filter</source>
        <translation>Wörter des Filters</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>%1 aus dem Filter nehmen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterStrip</name>
    <message>
        <source>Filter and modes</source>
        <translation>Filter und Modi</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterViews</name>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Filters with a name</source>
        <translation>Filter mit Namen</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Alle Anrufe</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Laufende Anrufe</translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation>Gescheiterte Anrufe</translation>
    </message>
    <message>
        <source>Poor quality (MOS under 3.6)</source>
        <translation>Schlechte Qualität (MOS unter 3,6)</translation>
    </message>
    <message>
        <source>Loss over 1 %</source>
        <translation>Verlust über 1 %</translation>
    </message>
    <message>
        <source>Media not seen (bypass)</source>
        <translation>Medien nicht gesehen (Bypass)</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Diesen Filter sichern ...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Ansicht: %1</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Diesen Filter sichern</translation>
    </message>
    <message>
        <source>Name of &quot;%1&quot;:</source>
        <translation>Name von „%1“:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FindingsStrip</name>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n weiterer Befund</numerusform>
            <numerusform>%n weitere Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Show this parameter of the profile</source>
        <translation>Diesen Parameter des Profils zeigen</translation>
    </message>
    <message>
        <source>Show %1 of the profile</source>
        <translation>%1 des Profils zeigen</translation>
    </message>
    <message>
        <source>Enter this value into the form of the profile; it is applied when you confirm it there</source>
        <translation>Diesen Wert in das Formular des Profils eintragen; er gilt, wenn Sie ihn dort bestätigen</translation>
    </message>
    <message>
        <source>Enter %1 into the form of the profile</source>
        <translation>%1 in das Formular des Profils eintragen</translation>
    </message>
    <message>
        <source>Set %1...</source>
        <translation>%1 setzen...</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FlipDialog</name>
    <message>
        <source>Apply to new calls</source>
        <translation>Auf neue Anrufe anwenden</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Geänderte Einstellungen</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Einstellung</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Wirkt</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nicht gesetzt)</translation>
    </message>
    <message>
        <source>Overridden by routes that set the mode themselves:</source>
        <translation>Übersteuert von Routen, die den Modus selbst setzen:</translation>
    </message>
    <message>
        <source>You lose on new calls:</source>
        <translation>Bei neuen Anrufen entfällt:</translation>
    </message>
    <message>
        <source>You gain on new calls:</source>
        <translation>Bei neuen Anrufen kommt hinzu:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Applying...</source>
        <translation>Wird angewendet ...</translation>
    </message>
    <message>
        <source>The engine stopped before it had applied the settings.</source>
        <translation>Die Engine wurde beendet, bevor sie die Einstellungen angewendet hatte.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryBar</name>
    <message>
        <source>Search:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</source>
        <translation>Suchen:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all be there. A word alone is found anywhere; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Wörter, die alle vorkommen müssen. Ein Wort allein wird überall gefunden; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding:&lt;/b&gt; suchen in einem davon (&lt;b&gt;~&lt;/b&gt; irgendwo darin, &lt;b&gt;=&lt;/b&gt; das Ganze); &lt;b&gt;-&lt;/b&gt; davor kehrt ein Wort um.&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Jederzeit</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Gestern</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Letzte 7 Tage</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Letzte 30 Tage</translation>
    </message>
    <message>
        <source>Between...</source>
        <translation>Zwischen...</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Begun from</source>
        <translation>Begonnen ab</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Begonnen vor</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: %2.</source>
        <translation>Es gibt kein „%1:“. Bekannt: %2.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>Der Zeitraum endet, bevor er beginnt.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryModel</name>
    <message>
        <source>Calls of this host that were refused alike, until %1. The first one is opened.</source>
        <translation>Anrufe dieses Hosts, die gleich abgewiesen wurden, bis %1. Geöffnet wird der erste.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren...</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected calls</source>
        <translation>Ein Diagnosepaket (zip) der ausgewählten Anrufe schreiben</translation>
    </message>
    <message>
        <source>Calls of the history</source>
        <translation>Anrufe des Verlaufs</translation>
    </message>
    <message>
        <source>Show all calls</source>
        <translation>Alle Anrufe zeigen</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Suche läuft...</translation>
    </message>
    <message>
        <source>Cancelled: the list is as it was before.</source>
        <translation>Abgebrochen: Die Liste ist wie zuvor.</translation>
    </message>
    <message>
        <source>No call is in the history yet</source>
        <translation>Noch ist kein Anruf im Verlauf</translation>
    </message>
    <message>
        <source>No call of the history has all that</source>
        <translation>Kein Anruf des Verlaufs hat all das</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n call(s); older ones come as the list is scrolled.</source>
        <translation>
            <numerusform>Der neueste %n Anruf; ältere kommen beim Blättern.</numerusform>
            <numerusform>Die neuesten %n Anrufe; ältere kommen beim Blättern.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>No history is kept</source>
        <translation>Es wird kein Verlauf geführt</translation>
    </message>
    <message>
        <source>There is no history to show</source>
        <translation>Es gibt keinen Verlauf zu zeigen</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Ablauf öffnen</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>In eigenem Fenster öffnen</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Suchen nach %1</translation>
    </message>
    <message>
        <source>Search without %1</source>
        <translation>Suchen ohne %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>%n Zeile kopieren</numerusform>
            <numerusform>%n Zeilen kopieren</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::LadderView</name>
    <message>
        <source>Call ladder</source>
        <translation>Ablauf des Anrufs</translation>
    </message>
    <message>
        <source>Save ladder</source>
        <translation>Ablauf speichern</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>%1 kann nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Zeile kopieren</translation>
    </message>
    <message>
        <source>Copy ladder</source>
        <translation>Ablauf kopieren</translation>
    </message>
    <message>
        <source>&amp;Time: absolute, relative, delta</source>
        <translation>&amp;Zeit: absolut, relativ, Abstand</translation>
    </message>
    <message>
        <source>Changes how the ladder tells time</source>
        <translation>Ändert, wie die Leiter die Zeit angibt</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>SDP ma&amp;rks</source>
        <translation>SDP-Ma&amp;rken</translation>
    </message>
    <message>
        <source>Mark the messages that carry SDP, and what of it was rewritten</source>
        <translation>Nachrichten mit SDP markieren, und was daran umgeschrieben wurde</translation>
    </message>
    <message>
        <source>&amp;Only SDP</source>
        <translation>N&amp;ur SDP</translation>
    </message>
    <message>
        <source>Show only the messages that carry SDP</source>
        <translation>Nur die Nachrichten zeigen, die SDP tragen</translation>
    </message>
    <message>
        <source>RTP &amp;bands</source>
        <translation>RTP-&amp;Bänder</translation>
    </message>
    <message>
        <source>Show the RTP of each direction as a band</source>
        <translation>Das RTP jeder Richtung als Band zeigen</translation>
    </message>
    <message>
        <source>Save &amp;ladder as...</source>
        <translation>Ab&amp;lauf speichern als …</translation>
    </message>
    <message>
        <source>Write the ladder as SVG, PNG, PDF, text or Mermaid</source>
        <translation>Den Ablauf als SVG, PNG, PDF, Text oder Mermaid schreiben</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;text</source>
        <translation>Ablauf als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>The whole ladder in columns of text</source>
        <translation>Der ganze Ablauf als Text in Spalten</translation>
    </message>
    <message>
        <source>Copy ladder as Mer&amp;maid</source>
        <translation>Ablauf als Mer&amp;maid kopieren</translation>
    </message>
    <message>
        <source>The whole ladder as a sequence diagram of Mermaid</source>
        <translation>Der ganze Ablauf als Sequenzdiagramm von Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;image</source>
        <translation>Ablauf als B&amp;ild kopieren</translation>
    </message>
    <message>
        <source>The whole ladder as an image</source>
        <translation>Der ganze Ablauf als Bild</translation>
    </message>
    <message>
        <source>Open &amp;message</source>
        <translation>&amp;Nachricht öffnen</translation>
    </message>
    <message>
        <source>Show the selected message of the ladder as it was sent</source>
        <translation>Die ausgewählte Nachricht des Ablaufs zeigen, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>SDP &amp;before and after</source>
        <translation>SDP &amp;vorher und nachher</translation>
    </message>
    <message>
        <source>Show what was rewritten in the SDP of the selected message</source>
        <translation>Zeigen, was im SDP der ausgewählten Nachricht umgeschrieben wurde</translation>
    </message>
    <message>
        <source>Mark to &amp;compare</source>
        <translation>Zum Verglei&amp;chen markieren</translation>
    </message>
    <message>
        <source>Mark the selected message; the second one that is marked is compared with the first</source>
        <translation>Die ausgewählte Nachricht markieren; die zweite markierte wird mit der ersten verglichen</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Nächste Nachricht</translation>
    </message>
    <message>
        <source>Go to the next message</source>
        <translation>Zur nächsten Nachricht gehen</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Vorige Nachricht</translation>
    </message>
    <message>
        <source>Go to the message before</source>
        <translation>Zur Nachricht davor gehen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogFilterModel</name>
    <message>
        <source>The expression cannot be used from its character %1 on: %2.</source>
        <translation>Der Ausdruck ist ab Zeichen %1 nicht verwendbar: %2.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Info</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>Debug</source>
        <translation>Debug</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) came too fast to be shown</source>
        <translation>
            <numerusform>%n Zeile kam zu schnell, um gezeigt zu werden</numerusform>
            <numerusform>%n Zeilen kamen zu schnell, um gezeigt zu werden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: revision %2, SIP on %3</source>
        <translation>%1: Stand %2, SIP auf %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogPage</name>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Lines of this level and graver ones. Info and Debug are written to the log from then on, too.</source>
        <translation>Zeilen dieser und schwererer Stufen. Info und Debug werden von da an auch ins Protokoll geschrieben.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Modul</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Alle Module</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Number of a call, as in the column Call</source>
        <translation>Nummer eines Rufs wie in der Spalte Anruf</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Ausdruck</translation>
    </message>
    <message>
        <source>Regular expression, for example  timer|refused</source>
        <translation>Regulärer Ausdruck, zum Beispiel  timer|refused</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Folgen</translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation>Die neueste Zeile im Blick behalten</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of a call.</source>
        <translation>„%1“ ist nicht die Nummer eines Anrufs.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::MainWindow</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Legscope</source>
        <translation>Legscope</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Demo call</source>
        <translation>Demo-Anruf</translation>
    </message>
    <message>
        <source>Demo call placed</source>
        <translation>Demo-Anruf gestartet</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Auflegen</translation>
    </message>
    <message>
        <source>Call hung up</source>
        <translation>Anruf aufgelegt</translation>
    </message>
    <message>
        <source>Quit Legscope</source>
        <translation>Legscope beenden</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are live.</source>
        <translation>
            <numerusform>%n Anruf läuft.</numerusform>
            <numerusform>%n Anrufe laufen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quitting hangs them up on both legs.</source>
        <translation>Beim Beenden wird auf beiden Legs aufgelegt.</translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Auflegen und beenden</translation>
    </message>
    <message>
        <source>About Legscope</source>
        <translation>Über Legscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;A SIP back-to-back user agent and its console.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;Ein SIP Back-to-Back User Agent und seine Konsole.&lt;/p&gt;&lt;p&gt;Freie Software unter der GNU General Public License, Version 3 oder später.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Originate</source>
        <translation>Anruf herstellen</translation>
    </message>
    <message>
        <source>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</source>
        <translation>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all hold. A word alone is found anywhere; &lt;b&gt;from: to: profile: codec: cause: mode: state: call: callid:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; compare; &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Wörter, die alle zutreffen müssen. Ein Wort allein wird überall gesucht; &lt;b&gt;from: to: profile: codec: cause: mode: state: call: callid:&lt;/b&gt; prüfen eine Sache (&lt;b&gt;~&lt;/b&gt; irgendwo darin, &lt;b&gt;=&lt;/b&gt; alles davon); &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; vergleichen; &lt;b&gt;-&lt;/b&gt; davor kehrt ein Wort um.&lt;/qt&gt;</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n calls?</source>
        <translation>
            <numerusform>%n Anruf auflegen?</numerusform>
            <numerusform>%n Anrufe auflegen?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
</context>
<context>
    <name>legscope::ui::MediaPathPicture</name>
    <message>
        <source>Picture of the media path</source>
        <translation>Bild des Medienwegs</translation>
    </message>
    <message>
        <source>RTP passes through the engine byte for byte; the legs agree on codecs end to end.</source>
        <translation>RTP läuft Byte für Byte durch die Engine; die Legs einigen sich Ende zu Ende auf Codecs.</translation>
    </message>
    <message>
        <source>RTP flows around the engine; only SIP comes through here.</source>
        <translation>RTP läuft an der Engine vorbei; nur SIP kommt hier durch.</translation>
    </message>
    <message>
        <source>RTP ends in the engine on each leg; codecs are negotiated leg by leg.</source>
        <translation>RTP endet auf jedem Leg in der Engine; Codecs werden je Leg ausgehandelt.</translation>
    </message>
    <message>
        <source>RTP, not seen here</source>
        <translation>RTP, hier nicht gesehen</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>Engine</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ModeStrip</name>
    <message>
        <source>%1: failed</source>
        <translation>%1: gescheitert</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: steht</translation>
    </message>
    <message>
        <source>%1: %2 late</source>
        <translation>%1: %2 late</translation>
    </message>
    <message>
        <source>New calls of profile %1 on %2 use media mode %3.</source>
        <translation>Neue Anrufe des Profils %1 auf %2 nutzen den Medienmodus %3.</translation>
    </message>
    <message>
        <source>Media mode of each profile</source>
        <translation>Medienmodus jedes Profils</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weiteres</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles and their media modes</source>
        <translation>Profile und ihre Medienmodi</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
</context>
<context>
    <name>legscope::ui::OriginateDialog</name>
    <message>
        <source>Third-party call control (originate_3pcc)</source>
        <translation>Rufaufbau durch Dritte (originate_3pcc)</translation>
    </message>
    <message>
        <source>Originate a call</source>
        <translation>Anruf herstellen</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Zuerst anrufen</translation>
    </message>
    <message>
        <source>Then connect to</source>
        <translation>Dann verbinden mit</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Befehl</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Call &amp;first</source>
        <translation>&amp;Zuerst anrufen</translation>
    </message>
    <message>
        <source>&amp;Then connect to</source>
        <translation>&amp;Dann verbinden mit</translation>
    </message>
    <message>
        <source>The second end&apos;s answer goes back to the first before either sends media (RFC 3725). Proxy mode between two ends that we call needs it.</source>
        <translation>Die Antwort des zweiten Endes geht an das erste zurück, bevor Medien fließen (RFC 3725). Der Proxy-Modus braucht das, wenn wir beide Enden anrufen.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>Calling...</source>
        <translation>Wird angerufen ...</translation>
    </message>
    <message>
        <source>Not called: %1</source>
        <translation>Nicht angerufen: %1</translation>
    </message>
    <message>
        <source>An address (user@host[:port]) is called through the profile. A dial string (sofia/...), an extension of the dialplan (1002) or an application (&amp;park) is taken as it is.</source>
        <translation>Eine Adresse (user@host[:port]) wird über das Profil angerufen. Ein Wählstring (sofia/...), eine Nebenstelle des Wählplans (1002) oder eine Anwendung (&amp;park) wird genommen, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>Name des Anrufers</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Nummer des Anrufers</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>&amp;Angezeigt als</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Call with originate_3pcc</source>
        <translation>Mit originate_3pcc anrufen</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontext</translation>
    </message>
    <message>
        <source>Conte&amp;xt of an extension</source>
        <translation>Konte&amp;xt einer Nebenstelle</translation>
    </message>
    <message>
        <source>Seconds for the first to answer</source>
        <translation>Sekunden, bis der Erste annimmt</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>originate_timeout, else 60 s</source>
        <translation>originate_timeout, sonst 60 s</translation>
    </message>
    <message>
        <source>&amp;Answer within</source>
        <translation>Annahme &amp;binnen</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Profil wählen</translation>
    </message>
    <message>
        <source>No profile runs</source>
        <translation>Kein Profil läuft</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ParameterTable</name>
    <message>
        <source>Addresses and ports</source>
        <translation>Adressen und Ports</translation>
    </message>
    <message>
        <source>Media mode</source>
        <translation>Medienmodus</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medien</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identität</translation>
    </message>
    <message>
        <source>Security and limits</source>
        <translation>Sicherheit und Grenzen</translation>
    </message>
    <message>
        <source>Dialplan</source>
        <translation>Wählplan</translation>
    </message>
    <message>
        <source>Parameters of the profile</source>
        <translation>Parameter des Profils</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Vorgabe</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Gilt</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was er bewirkt</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>nach einem Neustart</translation>
    </message>
    <message>
        <source>for new calls</source>
        <translation>für neue Anrufe</translation>
    </message>
    <message>
        <source>Written, kept, and not read by Legscope</source>
        <translation>Geschrieben, behalten und von Legscope nicht gelesen</translation>
    </message>
    <message>
        <source>Not a parameter of FreeSWITCH</source>
        <translation>Kein Parameter von FreeSWITCH</translation>
    </message>
    <message>
        <source>Select a parameter to read what it does.</source>
        <translation>Einen Parameter auswählen, um zu lesen, was er tut.</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>Ohne ihn: %1.</translation>
    </message>
    <message>
        <source>Counts %1.</source>
        <translation>Gilt %1.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileForm</name>
    <message>
        <source>Media mode of new calls</source>
        <translation>Medienmodus neuer Anrufe</translation>
    </message>
    <message>
        <source>inbound-late-negotiation: the dialplan runs before codecs are chosen</source>
        <translation>inbound-late-negotiation: der Wählplan läuft, bevor Codecs gewählt werden</translation>
    </message>
    <message>
        <source>Addresses and ports</source>
        <translation>Adressen und Ports</translation>
    </message>
    <message>
        <source>sip-ip ⟳ needs restart</source>
        <translation>sip-ip ⟳ braucht Neustart</translation>
    </message>
    <message>
        <source>sip-port ⟳ needs restart</source>
        <translation>sip-port ⟳ braucht Neustart</translation>
    </message>
    <message>
        <source>empty: rtp-ip is advertised</source>
        <translation>leer: rtp-ip wird angeboten</translation>
    </message>
    <message>
        <source>empty: any source</source>
        <translation>leer: jede Quelle</translation>
    </message>
    <message>
        <source>From where RTP is learned: networks, or the name of a list in acl.conf</source>
        <translation>Von wo RTP gelernt wird: Netze, oder der Name einer Liste aus acl.conf</translation>
    </message>
    <message>
        <source>Search parameters</source>
        <translation>Parameter suchen</translation>
    </message>
    <message>
        <source>The profile as XML</source>
        <translation>Das Profil als XML</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Both inbound parameters are set: bypass wins.</source>
        <translation>Beide inbound-Parameter sind gesetzt: Bypass gewinnt.</translation>
    </message>
    <message>
        <source>Late negotiation is moot while the mode is %1: it never negotiates codecs itself.</source>
        <translation>Late Negotiation ist im Modus %1 belanglos: er handelt selbst keine Codecs aus.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %Ln call(s) with one audio stream each.</source>
        <translation>
            <numerusform>Platz für %Ln Anruf mit einem Audiostrom.</numerusform>
            <numerusform>Platz für %Ln Anrufe mit je einem Audiostrom.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to the engine, kept as they are: %1</source>
        <translation>Der Engine unbekannt, bleiben wie sie sind: %1</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Alle Parameter</translation>
    </message>
    <message>
        <source>What the parameter does</source>
        <translation>Was der Parameter tut</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileModel</name>
    <message>
        <source>● running</source>
        <translation>● läuft</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ gescheitert</translation>
    </message>
    <message>
        <source>○ stopped</source>
        <translation>○ steht</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modus</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>SIP-Adresse</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfilesPage</name>
    <message>
        <source>Apply to new calls...</source>
        <translation>Auf neue Anrufe anwenden ...</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Roll back...</source>
        <translation>Zurückrollen ...</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>No SIP profile is configured: see sip_profiles in the configuration directory.</source>
        <translation>Kein SIP-Profil ist konfiguriert: siehe sip_profiles im Konfigurationsverzeichnis.</translation>
    </message>
    <message>
        <source>%1: %2, SIP on %3, dialplan context %4</source>
        <translation>%1: %2, SIP auf %3, Wählplan-Kontext %4</translation>
    </message>
    <message>
        <source>✗ Does not run: %1</source>
        <translation>✗ Läuft nicht: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n laufender Anruf begann vor der letzten Änderung und behält seinen Modus: %1</numerusform>
            <numerusform>%n laufende Anrufe begannen vor der letzten Änderung und behalten ihren Modus: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The engine still works on it; its answer is shown here.</source>
        <translation>Die Engine arbeitet noch daran; ihre Antwort erscheint hier.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nicht angewendet: %1</translation>
    </message>
    <message>
        <source>%1=%2 is entered. Apply it to new calls, or revert it.</source>
        <translation>%1=%2 ist eingetragen. Wenden Sie es auf neue Anrufe an, oder verwerfen Sie es.</translation>
    </message>
    <message>
        <source>%1 is %2 already: calls that begin from now on have it.</source>
        <translation>%1 ist schon %2: Anrufe, die ab jetzt beginnen, haben es.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RawTab</name>
    <message>
        <source>SIP messages of the call</source>
        <translation>SIP-Nachrichten des Anrufs</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Nachrichtentext</translation>
    </message>
    <message>
        <source>Select a message.</source>
        <translation>Eine Nachricht auswählen.</translation>
    </message>
    <message>
        <source>%1  %2 &gt; %3  %4  %5 octets</source>
        <translation>%1  %2 &gt; %3  %4  %5 Oktette</translation>
    </message>
    <message>
        <source>Find in the messages of this call</source>
        <translation>In den Nachrichten dieses Anrufs suchen</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>The next place in this message or in those after it (Enter)</source>
        <translation>Die nächste Stelle in dieser Nachricht oder in denen danach (Eingabe)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nicht gefunden</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCard</name>
    <message>
        <source>RTP from A to B</source>
        <translation>RTP von A nach B</translation>
    </message>
    <message>
        <source>RTP from B to A</source>
        <translation>RTP von B nach A</translation>
    </message>
    <message>
        <source>packets a second</source>
        <translation>Pakete je Sekunde</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS bisher</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>no RTP, other packets</source>
        <translation>kein RTP, andere Pakete</translation>
    </message>
    <message>
        <source>no RTP</source>
        <translation>kein RTP</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCounterModel</name>
    <message>
        <source>Quantity</source>
        <translation>Größe</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCounterTables</name>
    <message>
        <source>RTP counters: quality and packets</source>
        <translation>RTP-Zähler: Qualität und Pakete</translation>
    </message>
    <message>
        <source>RTP counters: media, reports and addresses</source>
        <translation>RTP-Zähler: Medien, Berichte und Adressen</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpTab</name>
    <message>
        <source>m-line</source>
        <translation>m-Zeile</translation>
    </message>
    <message>
        <source>Packets a second</source>
        <translation>Pakete je Sekunde</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Letzte Minute</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Letzte 10 Minuten</translation>
    </message>
    <message>
        <source>No RTP sampled yet</source>
        <translation>Noch kein RTP gemessen</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>m-Zeile %1: %2</translation>
    </message>
    <message>
        <source>Select a call to see its RTP.</source>
        <translation>Einen Anruf auswählen, um sein RTP zu sehen.</translation>
    </message>
    <message>
        <source>No media yet: it is armed when the legs have agreed on an offer and an answer.</source>
        <translation>Noch keine Medien: sie werden geschaltet, wenn die Legs sich mit Offer und Answer geeinigt haben.</translation>
    </message>
    <message>
        <source>The call ended (%1) without media.</source>
        <translation>Der Anruf endete (%1) ohne Medien.</translation>
    </message>
    <message>
        <source>The call has ended: these are its final totals.</source>
        <translation>Der Anruf ist beendet: das sind seine Endsummen.</translation>
    </message>
    <message>
        <source>No RTP from %1 yet.</source>
        <translation>Noch kein RTP von %1.</translation>
    </message>
    <message>
        <source>No RTP from %1 for %2 s.</source>
        <translation>Seit %2 s kein RTP von %1.</translation>
    </message>
    <message>
        <source>first packet</source>
        <translation>erstes Paket</translation>
    </message>
    <message>
        <source>source learned</source>
        <translation>Quelle gelernt</translation>
    </message>
    <message>
        <source>foreign source</source>
        <translation>fremde Quelle</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>verstummt</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>re-offer</source>
        <translation>Re-Offer</translation>
    </message>
    <message>
        <source>Media is not seen by the engine: in bypass mode it goes directly from end to end.
%1</source>
        <translation>Die Engine sieht die Medien nicht: Im Bypass-Modus gehen sie direkt von Ende zu Ende.
%1</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS bisher</translation>
    </message>
    <message>
        <source>sent to B</source>
        <translation>gesendet an B</translation>
    </message>
    <message>
        <source>sent to A</source>
        <translation>gesendet an A</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffModel</name>
    <message>
        <source>not permitted: %1</source>
        <translation>nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>only the order changed</source>
        <translation>nur die Reihenfolge geändert</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Zeile %1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Set by the profile parameter %1. A click or Enter shows it.</source>
        <translation>Vom Profilparameter %1 gesetzt. Ein Klick oder Eingabe zeigt ihn.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTab</name>
    <message>
        <source>SDP of the call</source>
        <translation>SDP des Anrufs</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offer</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Answer</translation>
    </message>
    <message>
        <source>Bypass: the SDP passed untouched, the media flows around the engine.</source>
        <translation>Bypass: Das SDP ging unberührt durch, die Medien laufen an der Engine vorbei.</translation>
    </message>
    <message>
        <source>The SDP passed untouched.</source>
        <translation>Das SDP ging unberührt durch.</translation>
    </message>
    <message>
        <source>%1 changed, %2 dropped, %3 added, %4 moved</source>
        <translation>%1 geändert, %2 entfernt, %3 hinzugefügt, %4 verschoben</translation>
    </message>
    <message>
        <source>%1, %2 → engine</source>
        <translation>%1, %2 → Engine</translation>
    </message>
    <message>
        <source>%1, engine → %2</source>
        <translation>%1, Engine → %2</translation>
    </message>
    <message>
        <source>Two messages of the call, headers and body.</source>
        <translation>Zwei Nachrichten des Anrufs, Header und Body.</translation>
    </message>
    <message>
        <source>Select a call to see its SDP before and after the engine.</source>
        <translation>Einen Anruf auswählen, um sein SDP vor und nach der Engine zu sehen.</translation>
    </message>
    <message>
        <source>No SDP has been passed between the legs yet.</source>
        <translation>Noch wurde kein SDP zwischen den Legs weitergereicht.</translation>
    </message>
    <message>
        <source>The call ended (%1) before any SDP was passed between the legs.</source>
        <translation>Der Anruf endete (%1), bevor ein SDP zwischen den Legs weitergereicht wurde.</translation>
    </message>
    <message>
        <source>SIP headers: %1 of %2, %3 to %4</source>
        <translation>SIP-Kopfzeilen: %1 von %2, %3 an %4</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffView</name>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Untereinander</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorige Änderung</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Position among the changes</source>
        <translation>Stelle unter den Änderungen</translation>
    </message>
    <message>
        <source>Changes of the SDP</source>
        <translation>Änderungen des SDP</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n Änderung</numerusform>
            <numerusform>%n Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ conformance: %n violation(s)</source>
        <translation>
            <numerusform>✗ Konformität: %n Verstoß</numerusform>
            <numerusform>✗ Konformität: %n Verstöße</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ untouched, conformance ok</source>
        <translation>✓ unberührt, Konformität ok</translation>
    </message>
    <message>
        <source>✓ conformance ok</source>
        <translation>✓ Konformität ok</translation>
    </message>
</context>
<context>
    <name>legscope::ui::StatusStrip</name>
    <message>
        <source>Events that wait to be shown; none is ever dropped</source>
        <translation>Ereignisse, die auf ihre Anzeige warten; keines geht verloren</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>engine running</source>
        <translation>Engine läuft</translation>
    </message>
    <message>
        <source>engine ending calls</source>
        <translation>Engine beendet Anrufe</translation>
    </message>
    <message>
        <source>engine stopped</source>
        <translation>Engine steht</translation>
    </message>
    <message numerus="yes">
        <source>FROZEN, %n events wait</source>
        <translation>
            <numerusform>EINGEFROREN, %n Ereignis wartet</numerusform>
            <numerusform>EINGEFROREN, %n Ereignisse warten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cps</source>
        <translation>%1 cps</translation>
    </message>
    <message>
        <source>RTP %1 pps</source>
        <translation>RTP %1 pps</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>Schlange %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>verworfen %1</translation>
    </message>
    <message>
        <source>The view is frozen; the engine goes on. Click to go on.</source>
        <translation>Die Ansicht ist eingefroren; die Engine läuft weiter. Ein Klick taut sie auf.</translation>
    </message>
    <message>
        <source>The engine and its profiles</source>
        <translation>Die Engine und ihre Profile</translation>
    </message>
    <message>
        <source>Live calls now, and the most at one time. Click to list the live ones.</source>
        <translation>Laufende Anrufe jetzt und die meisten zu einer Zeit. Ein Klick listet die laufenden.</translation>
    </message>
    <message>
        <source>Calls that began in the last 10 seconds, a second. Click to list those not answered.</source>
        <translation>Anrufe je Sekunde, die in den letzten 10 Sekunden begannen. Ein Klick listet die noch nicht angenommenen.</translation>
    </message>
    <message>
        <source>RTP packets a second received by the engine. Click to list the calls that carry them.</source>
        <translation>RTP-Pakete je Sekunde, die die Engine empfängt. Ein Klick listet die Anrufe, die sie tragen.</translation>
    </message>
    <message>
        <source>RTP packets lost of those expected in the live calls. Click to list calls over 1 %.</source>
        <translation>Verlorene RTP-Pakete von den erwarteten der laufenden Anrufe. Ein Klick listet Anrufe über 1 %.</translation>
    </message>
    <message>
        <source>Memory for captured packets in use; when it is full, those of the oldest calls go. Packets that made room so far: %1, that were never kept: %2. No export has them.</source>
        <translation>Belegter Speicher für mitgeschnittene Pakete; ist er voll, gehen die der ältesten Anrufe. Pakete, die bisher Platz gemacht haben: %1, die nie behalten wurden: %2. Kein Export enthält sie.</translation>
    </message>
    <message>
        <source>How late the window comes to what waits for it: the worst of the last two seconds</source>
        <translation>Wie spät das Fenster zu dem kommt, was auf es wartet: das Schlechteste der letzten zwei Sekunden</translation>
    </message>
    <message>
        <source>Datagrams that were not passed on; the reasons are on the RTP tab of each call. Click to list those calls.</source>
        <translation>Datagramme, die nicht weitergereicht wurden; die Gründe stehen auf dem Reiter RTP jedes Anrufs. Ein Klick listet diese Anrufe.</translation>
    </message>
    <message>
        <source>Media is read and sent by %1 (media-io).</source>
        <translation>Medien werden mit %1 gelesen und gesendet (media-io).</translation>
    </message>
    <message>
        <source>loss %1 %</source>
        <translation>Verlust %1 %</translation>
    </message>
    <message>
        <source>loss -</source>
        <translation>Verlust -</translation>
    </message>
    <message>
        <source>ring %1 %</source>
        <translation>Ring %1 %</translation>
    </message>
    <message>
        <source>ring %1 %, %2 gone</source>
        <translation>Ring %1 %, %2 fort</translation>
    </message>
    <message>
        <source>UI %1 ms</source>
        <translation>UI %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n calls / peak %1</source>
        <translation>
            <numerusform>%n Anruf / Spitze %1</numerusform>
            <numerusform>%n Anrufe / Spitze %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::WindowActions</name>
    <message>
        <source>&amp;Demo call</source>
        <translation>&amp;Demo-Anruf</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Place a call between the two built-in phones through the engine</source>
        <translation>Einen Anruf zwischen den zwei eingebauten Telefonen durch die Engine führen</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Auflegen</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>End the selected call on both legs</source>
        <translation>Den ausgewählten Anruf auf beiden Legs beenden</translation>
    </message>
    <message>
        <source>&amp;Export all calls...</source>
        <translation>Alle Anrufe &amp;exportieren ...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of every call</source>
        <translation>Ein Diagnosepaket (zip) aller Anrufe schreiben</translation>
    </message>
    <message>
        <source>Export &amp;selected call...</source>
        <translation>Au&amp;sgewählten Anruf exportieren ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected call</source>
        <translation>Ein Diagnosepaket (zip) des ausgewählten Anrufs schreiben</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filter</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Zum Filter gehen</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Ein&amp;frieren</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Hold the view still; the engine goes on and nothing is lost</source>
        <translation>Die Ansicht anhalten; die Engine läuft weiter, und nichts geht verloren</translation>
    </message>
    <message>
        <source>&amp;Maximise detail</source>
        <translation>Detail &amp;maximieren</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Show the call&apos;s detail alone</source>
        <translation>Nur das Detail des Anrufs zeigen</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>&amp;Nächste Nachricht</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>&amp;Vorige Nachricht</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>Ab&amp;lauf</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>&amp;SDP diff</source>
        <translation>&amp;SDP-Vergleich</translation>
    </message>
    <message>
        <source>Alt+2</source>
        <translation>Alt+2</translation>
    </message>
    <message>
        <source>&amp;RTP</source>
        <translation>&amp;RTP</translation>
    </message>
    <message>
        <source>Alt+3</source>
        <translation>Alt+3</translation>
    </message>
    <message>
        <source>&amp;Events</source>
        <translation>&amp;Ereignisse</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>R&amp;oh</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>&amp;About Legscope</source>
        <translation>&amp;Über Legscope</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Anruf</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>An&amp;sicht</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;Command palette...</source>
        <translation>&amp;Befehlspalette...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Einen Befehl nach seinem Namen suchen</translation>
    </message>
    <message>
        <source>&amp;Originate...</source>
        <translation>Anruf &amp;herstellen ...</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Call two ends and connect them, or call one and run an application</source>
        <translation>Zwei Enden anrufen und verbinden, oder eines anrufen und eine Anwendung ausführen</translation>
    </message>
    <message>
        <source>Colours: %1</source>
        <translation>Farben: %1</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Farben</translation>
    </message>
</context>
</TS>
