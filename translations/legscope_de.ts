<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Bundle</name>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei gibt es nicht.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Die Datei darf nicht gelesen werden.</translation>
    </message>
    <message>
        <source>That is no diagnostics bundle, or it is damaged.</source>
        <translation>Das ist kein Diagnosepaket, oder es ist beschädigt.</translation>
    </message>
    <message>
        <source>This version of Legscope cannot read the bundle.</source>
        <translation>Diese Version von Legscope kann das Paket nicht lesen.</translation>
    </message>
    <message>
        <source>The bundle is too large.</source>
        <translation>Das Paket ist zu groß.</translation>
    </message>
    <message>
        <source>The bundle cannot be opened.</source>
        <translation>Das Paket lässt sich nicht öffnen.</translation>
    </message>
</context>
<context>
    <name>CallCell</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, angeheftet</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B; offered and answered with SRTP</source>
        <translation>Was von A kommt / was von B kommt; mit SRTP angeboten und beantwortet</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Was von A kommt / was von B kommt</translation>
    </message>
    <message>
        <source>Too early to say much: less than five seconds</source>
        <translation>Noch zu früh für ein Urteil: weniger als fünf Sekunden</translation>
    </message>
    <message>
        <source>Not seen by the engine: in bypass mode media goes around it</source>
        <translation>Von der Engine nicht gesehen: im Bypass-Modus gehen die Medien um sie herum</translation>
    </message>
    <message>
        <source>RTP packets a second from A / from B</source>
        <translation>RTP-Pakete je Sekunde von A / von B</translation>
    </message>
</context>
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
    <message>
        <source>%1: no answer within %2 s</source>
        <translation>%1: keine Antwort innerhalb von %2 s</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2; silence is sent</source>
        <translation>vad wirkt auf Leg %1 nicht: %2; Stille wird gesendet</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2</source>
        <translation>vad wirkt auf Leg %1 nicht: %2</translation>
    </message>
    <message>
        <source>in proxy mode its packets pass as they come</source>
        <translation>im Proxy-Modus gehen seine Pakete weiter, wie sie kommen</translation>
    </message>
    <message>
        <source>in bypass mode its packets do not come here</source>
        <translation>im Bypass-Modus kommen seine Pakete nicht hierher</translation>
    </message>
    <message>
        <source>its packets are encrypted, and pauses would show when nobody speaks</source>
        <translation>seine Pakete sind verschlüsselt, und Pausen würden zeigen, wann niemand spricht</translation>
    </message>
    <message>
        <source>its sound is not made here (disable-transcoding, or a codec that is none of ours)</source>
        <translation>sein Ton entsteht nicht hier (disable-transcoding, oder ein Codec, den Legscope nicht hat)</translation>
    </message>
    <message>
        <source>comfort noise does not go with %1</source>
        <translation>Comfort Noise passt nicht zu %1</translation>
    </message>
    <message>
        <source>the phone has not named comfort noise (payload type 13)</source>
        <translation>das Telefon hat kein Comfort Noise genannt (Payload-Typ 13)</translation>
    </message>
    <message>
        <source>vad: comfort noise is left out of this call (suppress-cng), so silence is sent</source>
        <translation>vad: Comfort Noise gibt es in diesem Anruf nicht (suppress-cng), darum wird Stille gesendet</translation>
    </message>
    <message>
        <source>leg %1 has agreed on no sound</source>
        <translation>Leg %1 hat keinen Ton vereinbart</translation>
    </message>
    <message>
        <source>leg %1 has %2, which is none of our codecs</source>
        <translation>Leg %1 hat %2, einen Codec, den Legscope nicht hat</translation>
    </message>
    <message>
        <source>the Replaces header in Refer-To cannot be read</source>
        <translation>der Replaces-Header in Refer-To ist nicht lesbar</translation>
    </message>
    <message>
        <source>Refer-To names a dialog of the same call</source>
        <translation>Refer-To nennt einen Dialog desselben Anrufs</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in the other call</source>
        <translation>im anderen Anruf läuft eine Weiterleitung oder ein re-INVITE</translation>
    </message>
    <message>
        <source>the dialog that Refer-To names is not connected</source>
        <translation>der Dialog, den Refer-To nennt, ist nicht verbunden</translation>
    </message>
    <message>
        <source>there is no dialog that Refer-To names</source>
        <translation>den Dialog, den Refer-To nennt, gibt es nicht</translation>
    </message>
    <message>
        <source>early-only, but the dialog is answered</source>
        <translation>early-only, aber der Dialog ist angenommen</translation>
    </message>
    <message>
        <source>expected one Refer-To that can be read</source>
        <translation>ein lesbares Refer-To fehlt</translation>
    </message>
    <message>
        <source>Refer-To asks for %1</source>
        <translation>Refer-To verlangt %1</translation>
    </message>
    <message>
        <source>the profile %1 has disable-transfer</source>
        <translation>das Profil %1 hat disable-transfer</translation>
    </message>
    <message>
        <source>deny_refer_requests is set</source>
        <translation>deny_refer_requests ist gesetzt</translation>
    </message>
    <message>
        <source>its other leg goes on in call %1</source>
        <translation>sein anderes Leg geht in Anruf %1 weiter</translation>
    </message>
    <message>
        <source>a leg of call %1</source>
        <translation>ein Leg von Anruf %1</translation>
    </message>
    <message>
        <source>transfer: %1 connects %2 with the other leg of call %3</source>
        <translation>Weiterleitung: %1 verbindet %2 mit dem anderen Leg von Anruf %3</translation>
    </message>
    <message>
        <source>transfer: %1 takes the place of %2</source>
        <translation>Weiterleitung: %1 tritt an die Stelle von %2</translation>
    </message>
    <message>
        <source>transfer: %1 sends %2</source>
        <translation>Weiterleitung: %1 schickt %2 weiter</translation>
    </message>
    <message>
        <source>transfer: %1 is done</source>
        <translation>Weiterleitung: %1 ist erledigt</translation>
    </message>
    <message>
        <source>transfer: %1 is done, its route serves it</source>
        <translation>Weiterleitung: %1 ist erledigt, seine Route bedient es</translation>
    </message>
    <message>
        <source>transfer by %1 refused with %2: %3</source>
        <translation>Weiterleitung durch %1 mit %2 abgelehnt: %3</translation>
    </message>
    <message>
        <source>the leg that moves answered %1</source>
        <translation>das Leg, das umzieht, antwortete %1</translation>
    </message>
    <message>
        <source>the leg that stays answered %1</source>
        <translation>das Leg, das bleibt, antwortete %1</translation>
    </message>
    <message>
        <source>another transfer or re-INVITE is under way</source>
        <translation>eine andere Weiterleitung oder ein re-INVITE läuft</translation>
    </message>
    <message>
        <source>there is nobody connected who could be sent anywhere</source>
        <translation>niemand ist verbunden, der weitergeleitet werden könnte</translation>
    </message>
    <message>
        <source>the caller has not acknowledged its answer yet</source>
        <translation>der Anrufer hat seine Antwort noch nicht bestätigt</translation>
    </message>
    <message>
        <source>it is not connected to anybody</source>
        <translation>es ist mit niemandem verbunden</translation>
    </message>
    <message>
        <source>the two legs cannot agree on their media: %1</source>
        <translation>die beiden Legs einigen sich nicht auf ihre Medien: %1</translation>
    </message>
    <message>
        <source>the legs of a transfer that failed cannot go back to each other: %1</source>
        <translation>die Legs einer gescheiterten Weiterleitung finden nicht zueinander zurück: %1</translation>
    </message>
    <message>
        <source>%1 is not transferred to %2: %3</source>
        <translation>%1 wird nicht an %2 weitergeleitet: %3</translation>
    </message>
    <message>
        <source>%1: what runs on %2 is over: %3 (%4)</source>
        <translation>%1: was auf %2 läuft, ist vorbei: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 was not played: the leg is played another sound already</source>
        <translation>%1 wurde nicht abgespielt: dem Leg wird schon ein anderer Ton vorgespielt</translation>
    </message>
    <message>
        <source>bridge %1: %2</source>
        <translation>bridge %1: %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 is reached</source>
        <translation>%1 wird nicht angerufen: %2 ist erreicht</translation>
    </message>
    <message>
        <source>%1 is not called: %2 places were called already</source>
        <translation>%1 wird nicht angerufen: %2 Ziele wurden schon angerufen</translation>
    </message>
    <message>
        <source>%1 refuses an offer with keys of SRTP (488): it is asked again without them</source>
        <translation>%1 lehnt ein Angebot mit SRTP-Schlüsseln ab (488): es wird noch einmal ohne sie gefragt</translation>
    </message>
    <message>
        <source>%1 names %2, which is left out: only sip: URIs are called</source>
        <translation>%1 nennt %2, was ausgelassen wird: nur sip:-URIs werden angerufen</translation>
    </message>
    <message>
        <source>a Contact that cannot be read</source>
        <translation>einen unlesbaren Contact</translation>
    </message>
    <message>
        <source>%1 names no contact that could be called</source>
        <translation>%1 nennt keinen Contact, der angerufen werden könnte</translation>
    </message>
    <message>
        <source>the redirection leads to %1</source>
        <translation>die Umleitung führt zu %1</translation>
    </message>
    <message>
        <source>the answer has %1 m-lines, the offer %2</source>
        <translation>die Antwort hat %1 m-Zeilen, das Angebot %2</translation>
    </message>
    <message>
        <source>%1 is in no list of apply-inbound-acl</source>
        <translation>%1 steht in keiner Liste von apply-inbound-acl</translation>
    </message>
    <message>
        <source>leg %1 was offered another key of SRTP, for the one that it has is nearly used up, and keeps it: %2</source>
        <translation>Leg %1 wurde ein neuer SRTP-Schlüssel angeboten, denn seiner ist fast verbraucht, und behält ihn: %2</translation>
    </message>
    <message>
        <source>%1: %2 is not run: %3</source>
        <translation>%1: %2 wird nicht ausgeführt: %3</translation>
    </message>
    <message>
        <source>too many wait already</source>
        <translation>zu viele warten schon</translation>
    </message>
    <message>
        <source>the leg has ended</source>
        <translation>das Leg ist beendet</translation>
    </message>
    <message>
        <source>there is no leg at the other end</source>
        <translation>am anderen Ende ist kein Leg</translation>
    </message>
    <message>
        <source>leg %1: %2; it was answered 415</source>
        <translation>Leg %1: %2; die Antwort war 415</translation>
    </message>
    <message>
        <source>the INFO has no line Signal=</source>
        <translation>das INFO hat keine Zeile Signal=</translation>
    </message>
    <message>
        <source>the INFO has the signal &quot;%1&quot;, which is no key</source>
        <translation>das INFO hat das Signal „%1“, das keine Taste ist</translation>
    </message>
    <message>
        <source>leg %1: its digits are not masked: %2</source>
        <translation>Leg %1: seine Ziffern werden nicht verdeckt: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this engine: the call comes back, with %2 hops left</source>
        <translation>%1 ist eine Adresse dieser Engine: der Anruf kommt zurück, mit %2 verbleibenden Hops</translation>
    </message>
    <message>
        <source>%1 is sent in no header: its name or its value cannot be one</source>
        <translation>%1 wird in keinem Header gesendet: Name oder Wert können keiner sein</translation>
    </message>
    <message>
        <source>not sent to %1: %2; %3 is not trusted (legscope-trusted-acl, apply-inbound-acl)</source>
        <translation>nicht an %1 gesendet: %2; %3 wird nicht vertraut (legscope-trusted-acl, apply-inbound-acl)</translation>
    </message>
    <message>
        <source>%1 of %2 is not believed: it is in no legscope-trusted-acl or apply-inbound-acl</source>
        <translation>%1 von %2 wird nicht geglaubt: es steht in keiner legscope-trusted-acl oder apply-inbound-acl</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be read, and counts for nothing</source>
        <translation>%1 von %2 ist nicht lesbar und zählt nicht</translation>
    </message>
    <message>
        <source>the route answers the caller itself</source>
        <translation>die Route nimmt den Anruf selbst an</translation>
    </message>
    <message>
        <source>ringback is not played: the caller has offered no media yet</source>
        <translation>Freizeichen wird nicht gespielt: der Anrufer hat noch keine Medien angeboten</translation>
    </message>
    <message>
        <source>the callee&apos;s SDP cannot be passed on: %1</source>
        <translation>das SDP des Angerufenen kann nicht weitergegeben werden: %1</translation>
    </message>
    <message>
        <source>the callee&apos;s 200 carries no SDP and none came before it</source>
        <translation>das 200 des Angerufenen hat kein SDP, und vorher kam keines</translation>
    </message>
    <message>
        <source>the callee&apos;s answer cannot be used: %1</source>
        <translation>die Antwort des Angerufenen ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>the caller does not take the callee&apos;s SDP: %1</source>
        <translation>der Anrufer nimmt das SDP des Angerufenen nicht an: %1</translation>
    </message>
    <message>
        <source>who was to take the place gave up</source>
        <translation>wer den Platz einnehmen sollte, gab auf</translation>
    </message>
    <message>
        <source>the callee has gone while the call was moved into Default mode: what needed that is left out</source>
        <translation>der Angerufene ging, während der Anruf in den Default-Modus wechselte: was das brauchte, entfällt</translation>
    </message>
    <message>
        <source>the target has gone</source>
        <translation>das Ziel ist nicht mehr da</translation>
    </message>
    <message>
        <source>%1 came after codecs had been chosen: profile %2 has inbound-late-negotiation off</source>
        <translation>%1 kam, nachdem Codecs gewählt waren: Profil %2 hat inbound-late-negotiation aus</translation>
    </message>
    <message>
        <source>leg %1 sends a fax by T.38</source>
        <translation>Leg %1 sendet ein Fax über T.38</translation>
    </message>
    <message>
        <source>the legs have encrypted their media from end to end; in Default mode each leg does so with Legscope, which hears it</source>
        <translation>die Legs haben ihre Medien von Ende zu Ende verschlüsselt; im Default-Modus tut das jedes Leg mit Legscope, das mithören kann</translation>
    </message>
    <message>
        <source>it is not moved to Default mode: %1</source>
        <translation>es wechselt nicht in den Default-Modus: %1</translation>
    </message>
    <message>
        <source>the leg has changed its media, and can be played nothing now</source>
        <translation>das Leg hat seine Medien geändert, und ihm kann jetzt nichts vorgespielt werden</translation>
    </message>
    <message>
        <source>the media of the call is not ours: sounds are played in Default mode</source>
        <translation>die Medien des Anrufs liegen nicht bei uns: Töne werden im Default-Modus abgespielt</translation>
    </message>
    <message>
        <source>%1 was not played: %2</source>
        <translation>%1 wurde nicht abgespielt: %2</translation>
    </message>
    <message>
        <source>of %1 %2 ms were silent, for they were not read in time: the disk is slow</source>
        <translation>von %1 waren %2 ms still, weil sie nicht rechtzeitig gelesen wurden: die Platte ist langsam</translation>
    </message>
    <message>
        <source>it has ended before there was anything to record</source>
        <translation>es endete, bevor es etwas aufzunehmen gab</translation>
    </message>
    <message>
        <source>there is no sound of the leg any more that could be recorded</source>
        <translation>vom Leg kommt kein Ton mehr, der aufgenommen werden könnte</translation>
    </message>
    <message>
        <source>the disk does not answer, and the file is finished later</source>
        <translation>die Platte antwortet nicht, die Datei wird später abgeschlossen</translation>
    </message>
    <message>
        <source>of %1 %2 ms are silent, for they were not written in time: the disk is slow</source>
        <translation>von %1 sind %2 ms still, weil sie nicht rechtzeitig geschrieben wurden: die Platte ist langsam</translation>
    </message>
    <message>
        <source>the engine is stopping</source>
        <translation>die Engine hält an</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>die Engine wird beendet</translation>
    </message>
    <message>
        <source>hung up by the operator</source>
        <translation>aufgelegt durch den Bediener</translation>
    </message>
    <message>
        <source>hung up by the operator (uuid_kill of %1)</source>
        <translation>vom Bediener aufgelegt (uuid_kill von %1)</translation>
    </message>
    <message>
        <source>nothing came back from the callee</source>
        <translation>vom Angerufenen kam nichts zurück</translation>
    </message>
    <message>
        <source>the callee cannot be reached</source>
        <translation>der Angerufene ist nicht erreichbar</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>es wird aufgenommen</translation>
    </message>
    <message>
        <source>somebody listens to it</source>
        <translation>jemand hört mit</translation>
    </message>
    <message>
        <source>leg %1 is played a sound</source>
        <translation>Leg %1 wird ein Ton vorgespielt</translation>
    </message>
    <message>
        <source>leg %1 is in a conference</source>
        <translation>Leg %1 ist in einer Konferenz</translation>
    </message>
    <message>
        <source>keys of leg %1 are read</source>
        <translation>Tasten von Leg %1 werden gelesen</translation>
    </message>
    <message>
        <source>applications listen for digits of leg %1</source>
        <translation>Anwendungen warten auf Ziffern von Leg %1</translation>
    </message>
    <message>
        <source>its call is ending</source>
        <translation>sein Anruf endet</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in its call</source>
        <translation>in seinem Anruf läuft eine Weiterleitung oder ein re-INVITE</translation>
    </message>
    <message>
        <source>both legs are of the same call</source>
        <translation>beide Legs gehören zum selben Anruf</translation>
    </message>
    <message>
        <source>the leg that is to be connected is not answered</source>
        <translation>das Leg, das verbunden werden soll, ist nicht angenommen</translation>
    </message>
    <message>
        <source>the leg that was connected to it answered %1</source>
        <translation>das Leg, das mit ihm verbunden war, antwortete %1</translation>
    </message>
    <message>
        <source>%1 ms a packet on one leg, %2 on the other</source>
        <translation>%1 ms je Paket auf einem Leg, %2 auf dem anderen</translation>
    </message>
    <message>
        <source>one leg is played a sound</source>
        <translation>einem Leg wird ein Ton vorgespielt</translation>
    </message>
    <message>
        <source>somebody who listens speaks to one leg</source>
        <translation>wer mithört, spricht zu einem Leg</translation>
    </message>
    <message>
        <source>one leg gets comfort noise while the other is silent</source>
        <translation>ein Leg bekommt Comfort Noise, solange das andere still ist</translation>
    </message>
    <message>
        <source>one leg is sent no silence (vad)</source>
        <translation>einem Leg wird keine Stille gesendet (vad)</translation>
    </message>
    <message>
        <source>one leg gets digits as tones</source>
        <translation>ein Leg bekommt Ziffern als Töne</translation>
    </message>
    <message>
        <source>digits of one leg may be tones</source>
        <translation>Ziffern eines Legs können Töne sein</translation>
    </message>
    <message>
        <source>one leg sends %1, the other takes %2</source>
        <translation>ein Leg sendet %1, das andere nimmt %2</translation>
    </message>
    <message>
        <source>an answer came without an offer</source>
        <translation>eine Antwort kam ohne Angebot</translation>
    </message>
    <message>
        <source>an answer came from a leg that got no offer</source>
        <translation>eine Antwort kam von einem Leg, das kein Angebot bekam</translation>
    </message>
    <message>
        <source>the caller told nothing for %1 s</source>
        <translation>der Anrufer meldete %1 s lang nichts</translation>
    </message>
    <message>
        <source>the caller answered %1 %2</source>
        <translation>der Anrufer antwortete %1 %2</translation>
    </message>
    <message>
        <source>deflected to %1</source>
        <translation>umgelenkt zu %1</translation>
    </message>
    <message>
        <source>the caller was answered %1 there</source>
        <translation>der Anrufer bekam dort die Antwort %1</translation>
    </message>
    <message>
        <source>the caller does not tell how it went</source>
        <translation>der Anrufer meldet nicht, wie es ausging</translation>
    </message>
    <message>
        <source>deflect to %1 failed: %2</source>
        <translation>deflect zu %1 scheiterte: %2</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3</source>
        <translation>%1 antwortete %2 auf %3</translation>
    </message>
    <message>
        <source>the ACK carries no answer to the offer of the 200</source>
        <translation>das ACK enthält keine Antwort auf das Angebot des 200</translation>
    </message>
    <message>
        <source>Max-Forwards is used up: a loop</source>
        <translation>Max-Forwards ist aufgebraucht: eine Schleife</translation>
    </message>
    <message>
        <source>the leg has gone meanwhile</source>
        <translation>das Leg ist inzwischen nicht mehr da</translation>
    </message>
    <message>
        <source>leg %1 is not served</source>
        <translation>Leg %1 wird nicht bedient</translation>
    </message>
    <message>
        <source>leg %1 offers to encrypt by ZRTP, which ends here in Default mode: its media is not encrypted (proxy and bypass pass it)</source>
        <translation>Leg %1 bietet Verschlüsselung mit ZRTP an, die im Default-Modus hier endet: seine Medien sind nicht verschlüsselt (Proxy und Bypass geben sie weiter)</translation>
    </message>
    <message>
        <source>leg %1: %2 packets of m-line %3 could not be authenticated by %4 and %5 came twice; they were dropped. %6</source>
        <translation>Leg %1: %2 Pakete der m-Zeile %3 ließen sich mit %4 nicht authentifizieren und %5 kamen doppelt; sie wurden verworfen. %6</translation>
    </message>
    <message>
        <source>None could be read: the leg encrypts with another key than its SDP names, or does not encrypt</source>
        <translation>Keines war lesbar: das Leg verschlüsselt mit einem anderen Schlüssel als in seinem SDP, oder gar nicht</translation>
    </message>
    <message>
        <source>Others could be read: somebody else sends to this port, or the leg has changed its key without an offer</source>
        <translation>Andere waren lesbar: jemand anderes sendet an diesen Port, oder das Leg hat seinen Schlüssel ohne Angebot gewechselt</translation>
    </message>
    <message>
        <source>leg %1 offered ICE, whose candidates were taken out (proxy-media-ice), and no packet of it has come in %2 s: it may wait for connectivity checks that nobody makes</source>
        <translation>Leg %1 bot ICE an, dessen Kandidaten entfernt wurden (proxy-media-ice), und in %2 s kam kein Paket von ihm: es wartet vielleicht auf Verbindungsprüfungen, die niemand macht</translation>
    </message>
    <message>
        <source>no packet of leg %1 has come in the %2 s since the answer, though its SDP says that it sends: a firewall or the address in the SDP may be the cause</source>
        <translation>kein Paket von Leg %1 kam in den %2 s seit der Annahme, obwohl es laut SDP sendet: eine Firewall oder die Adresse im SDP kann die Ursache sein</translation>
    </message>
    <message>
        <source>no RTP from leg %1 on m-line %2 for %3 s (%4)</source>
        <translation>%3 s lang kein RTP von Leg %1 auf m-Zeile %2 (%4)</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, which has no known address (%4): nothing is sent there before a packet has come</source>
        <translation>Leg %1 nennt für m-Zeile %3 den Host „%2“, dessen Adresse unbekannt ist (%4): dorthin wird nichts gesendet, bevor ein Paket kam</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, and nothing is sent there: %4</source>
        <translation>Leg %1 nennt für m-Zeile %3 den Host „%2“, und dorthin wird nichts gesendet: %4</translation>
    </message>
    <message>
        <source>names that end in .local are not looked up</source>
        <translation>Namen, die auf .local enden, werden nicht aufgelöst</translation>
    </message>
    <message>
        <source>a call may name %1 hosts</source>
        <translation>ein Anruf darf %1 Hosts nennen</translation>
    </message>
    <message>
        <source>it has no %1 address</source>
        <translation>er hat keine %1-Adresse</translation>
    </message>
    <message>
        <source>%1 is a media port of our own</source>
        <translation>%1 ist ein eigener Medienport</translation>
    </message>
    <message>
        <source>%1 is this machine, but the leg is at %2</source>
        <translation>%1 ist dieser Rechner, aber das Leg ist bei %2</translation>
    </message>
    <message>
        <source>%1 is not the address of one host</source>
        <translation>%1 ist nicht die Adresse eines einzelnen Hosts</translation>
    </message>
    <message>
        <source>m-line %1 names ports up to %2</source>
        <translation>m-Zeile %1 nennt Ports bis %2</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>m-Zeile %1: %2</translation>
    </message>
    <message>
        <source>m-line %1 asks for %2 port pairs, and has %3 already</source>
        <translation>m-Zeile %1 verlangt %2 Portpaare und hat schon %3</translation>
    </message>
    <message>
        <source>the call stays in Default mode: %1</source>
        <translation>der Anruf bleibt im Default-Modus: %1</translation>
    </message>
    <message>
        <source>its media is needed: %1</source>
        <translation>seine Medien werden gebraucht: %1</translation>
    </message>
    <message>
        <source>its settings say Default mode</source>
        <translation>seine Einstellungen sagen Default-Modus</translation>
    </message>
    <message>
        <source>another negotiation is under way</source>
        <translation>eine andere Aushandlung läuft</translation>
    </message>
    <message>
        <source>a leg has gone meanwhile</source>
        <translation>ein Leg ist inzwischen nicht mehr da</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>der Anruf ist beendet</translation>
    </message>
    <message>
        <source>no setting asks for another mode</source>
        <translation>keine Einstellung verlangt einen anderen Modus</translation>
    </message>
    <message>
        <source>upgrade: uuid_media asks for the media</source>
        <translation>upgrade: uuid_media verlangt die Medien</translation>
    </message>
    <message>
        <source>upgrade: uuid_record needs the media</source>
        <translation>upgrade: uuid_record braucht die Medien</translation>
    </message>
    <message>
        <source>upgrade: somebody listens to it</source>
        <translation>upgrade: jemand hört mit</translation>
    </message>
    <message>
        <source>upgrade: ringback needs the media</source>
        <translation>upgrade: das Freizeichen braucht die Medien</translation>
    </message>
    <message>
        <source>upgrade: %1 needs the media</source>
        <translation>upgrade: %1 braucht die Medien</translation>
    </message>
    <message>
        <source>originate: two legs that we call are negotiated one by one</source>
        <translation>originate: Zwei Legs, die wir anrufen, werden einzeln ausgehandelt</translation>
    </message>
    <message>
        <source>the engine stopped before the call was connected</source>
        <translation>die Engine hielt an, bevor der Anruf verbunden war</translation>
    </message>
    <message>
        <source>the first leg did not answer within %1 s</source>
        <translation>das erste Leg antwortete nicht innerhalb von %1 s</translation>
    </message>
    <message>
        <source>the first leg refused: %1 %2</source>
        <translation>das erste Leg lehnte ab: %1 %2</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)</source>
        <translation>das 200 des ersten Legs hat kein Angebot, obwohl sein INVITE keines hatte (RFC 3261 Abschnitt 13.2.1)</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no answer to our offer</source>
        <translation>das 200 des ersten Legs hat keine Antwort auf unser Angebot</translation>
    </message>
    <message>
        <source>the first leg&apos;s answer cannot be used: %1</source>
        <translation>die Antwort des ersten Legs ist nicht verwendbar: %1</translation>
    </message>
    <message>
        <source>the second leg&apos;s 200 carries no answer for the first leg&apos;s ACK</source>
        <translation>das 200 des zweiten Legs hat keine Antwort für das ACK des ersten</translation>
    </message>
    <message>
        <source>the second leg&apos;s SDP cannot be passed on: %1</source>
        <translation>das SDP des zweiten Legs kann nicht weitergegeben werden: %1</translation>
    </message>
    <message>
        <source>the offer has no m-line that the relay can carry</source>
        <translation>das Angebot hat keine m-Zeile, die das Relay tragen kann</translation>
    </message>
    <message>
        <source>the leg that was offered the other&apos;s SDP answered %1</source>
        <translation>das Leg, dem das SDP des anderen angeboten wurde, antwortete %1</translation>
    </message>
    <message>
        <source>the SDP of leg %1</source>
        <translation>das SDP von Leg %1</translation>
    </message>
    <message>
        <source>%1 shows an address to the other end in a line that is passed as it is: %2</source>
        <translation>%1 zeigt dem anderen Ende eine Adresse in einer Zeile, die unverändert weitergeht: %2</translation>
    </message>
    <message>
        <source>%1 has a=crypto on m-line %2, which is not SRTP: the key does nothing</source>
        <translation>%1 hat a=crypto in m-Zeile %2, die kein SRTP ist: der Schlüssel bewirkt nichts</translation>
    </message>
    <message>
        <source>%1 names no address for m-line %2: nothing is sent there before a packet has come</source>
        <translation>%1 nennt für m-Zeile %2 keine Adresse: dorthin wird nichts gesendet, bevor ein Paket kam</translation>
    </message>
    <message>
        <source>m=%1 %2 is not encrypted, and %3</source>
        <translation>m=%1 %2 ist nicht verschlüsselt, und %3</translation>
    </message>
    <message>
        <source>there is no SDP</source>
        <translation>es gibt kein SDP</translation>
    </message>
    <message>
        <source>what a leg changed when its session was refreshed is not taken by the other: %1</source>
        <translation>was ein Leg beim Auffrischen seiner Sitzung geändert hat, nimmt das andere nicht an: %1</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session</source>
        <translation>%1 antwortete %2 auf das Auffrischen seiner Sitzung</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session, which may end now</source>
        <translation>%1 antwortete %2 auf das Auffrischen seiner Sitzung, die nun enden kann</translation>
    </message>
    <message>
        <source>the system gives no random numbers for a key</source>
        <translation>das System liefert keine Zufallszahlen für einen Schlüssel</translation>
    </message>
    <message>
        <source>rtp_2833_payload=%1 is no payload type from %2 to %3: it does not count</source>
        <translation>rtp_2833_payload=%1 ist kein Payload-Typ von %2 bis %3: es zählt nicht</translation>
    </message>
    <message>
        <source>rtp_dtls_client_cert_verify_mode=none does not count: without a look at the peer&apos;s certificate whoever sits between the ends could decrypt; it is compared with its fingerprint</source>
        <translation>rtp_dtls_client_cert_verify_mode=none zählt nicht: ohne einen Blick auf das Zertifikat der Gegenseite könnte entschlüsseln, wer zwischen den Enden sitzt; es wird mit seinem Fingerabdruck verglichen</translation>
    </message>
    <message>
        <source>rtp_dtls_mtu=%1 is no number from %2 to %3: %4 is used</source>
        <translation>rtp_dtls_mtu=%1 ist keine Zahl von %2 bis %3: %4 gilt</translation>
    </message>
    <message>
        <source>rtp_secure_media=%1 does not count beside rtp_use_dtls=true: DTLS-SRTP is offered</source>
        <translation>rtp_secure_media=%1 zählt neben rtp_use_dtls=true nicht: DTLS-SRTP wird angeboten</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>das ist keine Taste</translation>
    </message>
    <message>
        <source>it is no key: * stands before those that are bound</source>
        <translation>das ist keine Taste: * steht vor denen, die gebunden sind</translation>
    </message>
    <message>
        <source>it is no number of milliseconds: %1 count</source>
        <translation>das ist keine Zahl von Millisekunden: %1 gelten</translation>
    </message>
    <message>
        <source>conference.conf has no profile &quot;%1&quot;</source>
        <translation>conference.conf hat kein Profil „%1“</translation>
    </message>
    <message>
        <source>flags that are not there do nothing: %1</source>
        <translation>Flags, die es nicht gibt, bewirken nichts: %1</translation>
    </message>
    <message>
        <source>conference.conf has no controls &quot;%1&quot;: keys of the caller do nothing</source>
        <translation>conference.conf hat keine Steuerung „%1“: Tasten des Anrufers bewirken nichts</translation>
    </message>
    <message>
        <source>the asking for the pin was ended</source>
        <translation>die Frage nach der PIN wurde beendet</translation>
    </message>
    <message>
        <source>its pin was not given in %1 tries</source>
        <translation>seine PIN wurde in %1 Versuchen nicht eingegeben</translation>
    </message>
    <message>
        <source>the caller does not come into the conference %1: %2</source>
        <translation>der Anrufer kommt nicht in die Konferenz %1: %2</translation>
    </message>
    <message>
        <source>it has %1 members, as many as it may (max-members)</source>
        <translation>sie hat %1 Mitglieder, so viele, wie sie darf (max-members)</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>sie ist gesperrt</translation>
    </message>
    <message>
        <source>nobody is in it, and he may make none (join-only)</source>
        <translation>niemand ist darin, und er darf keine anlegen (join-only)</translation>
    </message>
    <message>
        <source>he has left the conference %1 (hangup_after_conference)</source>
        <translation>er hat die Konferenz %1 verlassen (hangup_after_conference)</translation>
    </message>
    <message>
        <source>%1 was not played to the conference %2: %3</source>
        <translation>%1 wurde der Konferenz %2 nicht vorgespielt: %3</translation>
    </message>
    <message>
        <source>keys are not sent to member %1: %2</source>
        <translation>Tasten werden nicht an Mitglied %1 gesendet: %2</translation>
    </message>
    <message>
        <source>the dialplan has no context &quot;%1&quot;</source>
        <translation>der Dialplan hat keinen Kontext „%1“</translation>
    </message>
    <message>
        <source>no extension of context &quot;%1&quot; matches &quot;%2&quot;</source>
        <translation>keine Extension im Kontext „%1“ passt auf „%2“</translation>
    </message>
    <message>
        <source>the route transfers in a loop: more than %1 transfers, the last to &quot;%2&quot;</source>
        <translation>die Route leitet im Kreis weiter: mehr als %1 Weiterleitungen, die letzte an „%2“</translation>
    </message>
    <message>
        <source>execute_extension %1: more than %2 extensions run inside each other</source>
        <translation>execute_extension %1: mehr als %2 Extensions laufen ineinander</translation>
    </message>
    <message>
        <source>execute_extension: no extension of context &quot;%1&quot; serves &quot;%2&quot;</source>
        <translation>execute_extension: keine Extension im Kontext „%1“ passt auf „%2“</translation>
    </message>
    <message>
        <source>a condition of the dialplan: %1</source>
        <translation>eine Bedingung des Dialplans: %1</translation>
    </message>
    <message>
        <source>%1: %2 s have passed</source>
        <translation>%1: %2 s sind vergangen</translation>
    </message>
    <message>
        <source>the route goes round in circles: more than %1 actions</source>
        <translation>die Route läuft im Kreis: mehr als %1 Aktionen</translation>
    </message>
    <message>
        <source>the route has ended</source>
        <translation>die Route ist zu Ende</translation>
    </message>
    <message>
        <source>%1 cannot be run beside a bridge: it is left out</source>
        <translation>%1 kann nicht neben einer Bridge laufen: es entfällt</translation>
    </message>
    <message>
        <source>there is no application &quot;%1&quot;%2</source>
        <translation>es gibt keine Anwendung „%1“%2</translation>
    </message>
    <message>
        <source>; it is skipped</source>
        <translation>; sie wird übersprungen</translation>
    </message>
    <message>
        <source>it is not of the group %1 (eavesdrop_require_group)</source>
        <translation>es gehört nicht zur Gruppe %1 (eavesdrop_require_group)</translation>
    </message>
    <message>
        <source>its call is in %1 mode, where its media is not ours to hear, and proxy-media-app-policy of its profile does not move it</source>
        <translation>sein Anruf ist im %1-Modus, in dem Legscope seine Medien nicht hört, und proxy-media-app-policy seines Profils bewegt ihn nicht</translation>
    </message>
    <message>
        <source>its call cannot be moved to Default mode: %1</source>
        <translation>sein Anruf kann nicht in den Default-Modus wechseln: %1</translation>
    </message>
    <message>
        <source>no such leg lives</source>
        <translation>dieses Leg gibt es nicht</translation>
    </message>
    <message>
        <source>it is a leg of the same call</source>
        <translation>es ist ein Leg desselben Anrufs</translation>
    </message>
    <message>
        <source>it is connected to nobody (-bleg)</source>
        <translation>es ist mit niemandem verbunden (-bleg)</translation>
    </message>
    <message>
        <source>it is connected to another (intercept_unbridged_only)</source>
        <translation>es ist mit einem anderen verbunden (intercept_unbridged_only)</translation>
    </message>
    <message>
        <source>it is answered (intercept_unanswered_only)</source>
        <translation>es ist angenommen (intercept_unanswered_only)</translation>
    </message>
    <message>
        <source>the leg is gone</source>
        <translation>das Leg ist nicht mehr da</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy entscheidet, was hier geschieht)</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1; use Default mode for this route, or move the application before it (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1; für diese Route den Default-Modus verwenden oder die Anwendung davor setzen (proxy-media-app-policy entscheidet, was hier geschieht)</translation>
    </message>
    <message>
        <source>fs_path names no address (a literal; host names are not looked up there)</source>
        <translation>fs_path nennt keine Adresse (als Zahl; Hostnamen werden dort nicht aufgelöst)</translation>
    </message>
    <message>
        <source>there is no gateway &quot;%1&quot;</source>
        <translation>es gibt kein Gateway „%1“</translation>
    </message>
    <message>
        <source>no profile &quot;%1&quot; is running</source>
        <translation>kein Profil „%1“ läuft</translation>
    </message>
    <message>
        <source>sips needs TLS, which no profile speaks</source>
        <translation>sips braucht TLS, das kein Profil spricht</translation>
    </message>
    <message>
        <source>the destination names no host (user@host[:port])</source>
        <translation>das Ziel nennt keinen Host (user@host[:port])</translation>
    </message>
    <message>
        <source>a SIP address has no blank, quote or angle bracket</source>
        <translation>eine SIP-Adresse hat kein Leerzeichen, keine Anführungszeichen und keine spitzen Klammern</translation>
    </message>
    <message>
        <source>endpoints of type &quot;%1&quot; are not known</source>
        <translation>Endpunkte vom Typ „%1“ sind nicht bekannt</translation>
    </message>
    <message>
        <source>ivr.conf has no menu of that name</source>
        <translation>ivr.conf hat kein Menü dieses Namens</translation>
    </message>
    <message>
        <source>menu-sub %1: more than %2 menus inside each other</source>
        <translation>menu-sub %1: mehr als %2 Menüs ineinander</translation>
    </message>
    <message>
        <source>menu-sub %1: ivr.conf has no menu of that name</source>
        <translation>menu-sub %1: ivr.conf hat kein Menü dieses Namens</translation>
    </message>
    <message>
        <source>%1 reads or writes media, and in %2 mode the media of the call is not ours to read</source>
        <translation>%1 liest oder schreibt Medien, und im %2-Modus liegen die Medien des Anrufs nicht bei Legscope</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2</source>
        <translation>%1, und der Anruf kann nicht in den Default-Modus wechseln: %2</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2; it is left out, and the route goes on</source>
        <translation>%1, und der Anruf kann nicht in den Default-Modus wechseln: %2; es entfällt, und die Route geht weiter</translation>
    </message>
    <message>
        <source>%1: in %2 mode keys count that come by INFO; those in RTP pass unseen (proxy-media-app-policy=upgrade moves the call to Default mode)</source>
        <translation>%1: im %2-Modus zählen Tasten, die per INFO kommen; die im RTP gehen ungesehen durch (proxy-media-app-policy=upgrade bringt den Anruf in den Default-Modus)</translation>
    </message>
    <message>
        <source>%1: left out, the route goes on (proxy-media-app-policy=refuse)</source>
        <translation>%1: entfällt, die Route geht weiter (proxy-media-app-policy=refuse)</translation>
    </message>
    <message>
        <source>%1 is not available yet</source>
        <translation>%1 gibt es noch nicht</translation>
    </message>
    <message>
        <source>of the phrase %1 is left out: %2</source>
        <translation>von der Phrase %1 entfällt: %2</translation>
    </message>
    <message>
        <source>the phrase macro %1 says nothing of &quot;%2&quot;</source>
        <translation>das Phrasenmakro %1 sagt zu „%2“ nichts</translation>
    </message>
    <message>
        <source>ringback is left out: in %1 mode the media of the call is not ours%2</source>
        <translation>das Freizeichen entfällt: im %1-Modus liegen die Medien des Anrufs nicht bei Legscope%2</translation>
    </message>
    <message>
        <source>bridge %1: an empty alternative is left out (a variable that is not set?)</source>
        <translation>bridge %1: eine leere Alternative entfällt (eine Variable, die nicht gesetzt ist?)</translation>
    </message>
    <message>
        <source>bridge %1: %2 empty alternatives are left out (a variable that is not set?)</source>
        <translation>bridge %1: %2 leere Alternativen entfallen (eine Variable, die nicht gesetzt ist?)</translation>
    </message>
    <message>
        <source>%1 %2: there is no dialplan &quot;%3&quot;, only XML</source>
        <translation>%1 %2: einen Dialplan „%3“ gibt es nicht, nur XML</translation>
    </message>
    <message>
        <source>only the leg that runs the route can be transferred</source>
        <translation>nur das Leg, das die Route ausführt, kann weitergeleitet werden</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>keine Zahl von Millisekunden</translation>
    </message>
    <message>
        <source>park_timeout: %1 s have passed</source>
        <translation>park_timeout: %1 s sind vergangen</translation>
    </message>
    <message>
        <source>limit %1 of %2: %3 is used up</source>
        <translation>limit %1 von %2: %3 ist ausgeschöpft</translation>
    </message>
    <message>
        <source>check_acl %1: not in the list</source>
        <translation>check_acl %1: nicht in der Liste</translation>
    </message>
    <message>
        <source>hangup by the route</source>
        <translation>aufgelegt durch die Route</translation>
    </message>
    <message>
        <source>not a SIP status</source>
        <translation>kein SIP-Status</translation>
    </message>
    <message>
        <source>respond %1 by the route</source>
        <translation>respond %1 durch die Route</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>umgeleitet zu %1</translation>
    </message>
    <message>
        <source>too late, the call is answered; deflect can move it</source>
        <translation>zu spät, der Anruf ist angenommen; deflect kann ihn umlenken</translation>
    </message>
    <message>
        <source>the directory has no such user</source>
        <translation>das Verzeichnis kennt diesen Benutzer nicht</translation>
    </message>
    <message>
        <source>set_user %1: the call is not known to be of the user that From names; nothing is set</source>
        <translation>set_user %1: der Anruf stammt nicht nachweislich von dem Benutzer, den From nennt; nichts wird gesetzt</translation>
    </message>
    <message>
        <source>FILE NOT FOUND</source>
        <translation>DATEI NICHT GEFUNDEN</translation>
    </message>
    <message>
        <source>originate_timeout: nobody has answered within %1 s, the INVITE is cancelled</source>
        <translation>originate_timeout: niemand hat innerhalb von %1 s geantwortet, das INVITE wird abgebrochen</translation>
    </message>
    <message>
        <source>%1: nobody at %2 has answered within %3 s, the INVITE is cancelled</source>
        <translation>%1: niemand bei %2 hat innerhalb von %3 s geantwortet, das INVITE wird abgebrochen</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2: %3</source>
        <translation>Leg %1 wurde nicht in %2 aufgenommen: %3</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2 to its end: %3</source>
        <translation>Leg %1 wurde nicht bis zum Ende in %2 aufgenommen: %3</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1</source>
        <translation>das Leg, von dem ein Angebot verlangt wurde, antwortete %1</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1 without one</source>
        <translation>das Leg, von dem ein Angebot verlangt wurde, antwortete %1 ohne eines</translation>
    </message>
    <message>
        <source>%1 carries an SRTP key over signalling without TLS: anyone who can read the signalling can decrypt</source>
        <translation>%1 enthält einen SRTP-Schlüssel über Signalisierung ohne TLS: wer die Signalisierung lesen kann, kann entschlüsseln</translation>
    </message>
    <message>
        <source>, and it cannot be moved to Default mode: %1</source>
        <translation>, und er kann nicht in den Default-Modus wechseln: %1</translation>
    </message>
    <message>
        <source>leg %1: %2</source>
        <translation>Leg %1: %2</translation>
    </message>
    <message>
        <source>uuid_record: %1</source>
        <translation>uuid_record: %1</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;: %3</source>
        <translation>%1 „%2“: %3</translation>
    </message>
    <message>
        <source>att_xfer %1: %2</source>
        <translation>att_xfer %1: %2</translation>
    </message>
    <message>
        <source>valet_park %1: of %2 to %3 %4</source>
        <translation>valet_park %1: von %2 bis %3 %4</translation>
    </message>
    <message>
        <source>none is free</source>
        <translation>ist keiner frei</translation>
    </message>
    <message>
        <source>nobody is parked</source>
        <translation>ist niemand geparkt</translation>
    </message>
    <message>
        <source>valet_park %1: no extension was pressed</source>
        <translation>valet_park %1: es wurde keine Extension gewählt</translation>
    </message>
    <message>
        <source>valet_park %1: %2</source>
        <translation>valet_park %1: %2</translation>
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
        <source>Behind &quot;header:&quot; stands the name of a header, as in header:X-Account~77.</source>
        <translation>Hinter „header:“ steht der Name eines Headers, wie in header:X-Account~77.</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</source>
        <translation>„%1:“ gibt es nicht. Bekannt: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</translation>
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
        <source>%1: taken by a binding</source>
        <translation>%1: von einer Tastenbelegung übernommen</translation>
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
    <message>
        <source>it was stopped</source>
        <translation>sie wurde beendet</translation>
    </message>
    <message>
        <source>nobody spoke any more</source>
        <translation>niemand sprach mehr</translation>
    </message>
    <message>
        <source>nobody spoke</source>
        <translation>niemand sprach</translation>
    </message>
    <message>
        <source>it was too short and is not kept</source>
        <translation>sie war zu kurz und wird nicht behalten</translation>
    </message>
    <message>
        <source>there was nothing to record</source>
        <translation>es gab nichts aufzuzeichnen</translation>
    </message>
    <message>
        <source>%1 is recorded to %2</source>
        <translation>%1 wird nach %2 aufgezeichnet</translation>
    </message>
    <message>
        <source>%1 is recorded to %2, silent for now</source>
        <translation>%1 wird nach %2 aufgezeichnet, jetzt stumm</translation>
    </message>
    <message>
        <source>The recording of %1 to %2 pauses</source>
        <translation>Die Aufzeichnung von %1 nach %2 pausiert</translation>
    </message>
    <message>
        <source>%1 was recorded to %2 for %3 s</source>
        <translation>%1 wurde %3 s lang nach %2 aufgezeichnet</translation>
    </message>
    <message>
        <source>, of which %1 ms are lost</source>
        <translation>, davon sind %1 ms verloren</translation>
    </message>
    <message>
        <source>Route %1: %2 %3</source>
        <translation>Route %1: %2 %3</translation>
    </message>
    <message>
        <source>Media mode %1</source>
        <translation>Medienmodus %1</translation>
    </message>
    <message>
        <source>Error %1: %2</source>
        <translation>Fehler %1: %2</translation>
    </message>
    <message>
        <source>Warning %1: %2</source>
        <translation>Warnung %1: %2</translation>
    </message>
    <message>
        <source>Notice %1: %2</source>
        <translation>Hinweis %1: %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, before it was %3</source>
        <translation>Quelle von %1 gelernt: %2, vorher war es %3</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, its SDP says %3</source>
        <translation>Quelle von %1 gelernt: %2, ihr SDP nennt %3</translation>
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
    <message>
        <source>%L1 s later</source>
        <translation>%L1 s später</translation>
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
    <name>Parameter</name>
    <message>
        <source>Address that the SIP sockets bind to; auto takes the one that leads out, interface:NAME that of an interface.</source>
        <translation>Adresse, an die sich die SIP-Sockets binden; auto nimmt die, die hinausführt, interface:NAME die einer Schnittstelle.</translation>
    </message>
    <message>
        <source>Port of SIP over UDP and TCP; auto or 0 takes the first that is free.</source>
        <translation>Port für SIP über UDP und TCP; auto oder 0 nimmt den ersten freien.</translation>
    </message>
    <message>
        <source>Address that peers are told in Contact and Via; empty: sip-ip.</source>
        <translation>Adresse, die Gegenstellen in Contact und Via genannt wird; leer: sip-ip.</translation>
    </message>
    <message>
        <source>Address that media is received at.</source>
        <translation>Adresse, an der Medien empfangen werden.</translation>
    </message>
    <message>
        <source>Address, or host name, that peers are told in the SDP; empty: rtp-ip.</source>
        <translation>Adresse oder Hostname, die Gegenstellen im SDP genannt wird; leer: rtp-ip.</translation>
    </message>
    <message>
        <source>First port of media; a call takes two pairs for each m-line.</source>
        <translation>Erster Port für Medien; ein Anruf belegt zwei Paare je m-Zeile.</translation>
    </message>
    <message>
        <source>Last port of media.</source>
        <translation>Letzter Port für Medien.</translation>
    </message>
    <message>
        <source>What is sent as User-Agent and Server.</source>
        <translation>Was als User-Agent und Server gesendet wird.</translation>
    </message>
    <message>
        <source>Calls start in proxy mode: media is relayed as it comes, the SDP is rewritten as little as that needs.</source>
        <translation>Anrufe beginnen im Proxy-Modus: Medien werden weitergereicht, wie sie kommen, das SDP wird so wenig wie dafür nötig umgeschrieben.</translation>
    </message>
    <message>
        <source>Calls start in bypass mode: media goes from end to end; wins over inbound-proxy-media.</source>
        <translation>Anrufe beginnen im Bypass-Modus: Medien gehen von Ende zu Ende; hat Vorrang vor inbound-proxy-media.</translation>
    </message>
    <message>
        <source>The dialplan runs before codecs are chosen.</source>
        <translation>Der Wählplan läuft, bevor Codecs gewählt werden.</translation>
    </message>
    <message>
        <source>What becomes of ICE in proxy mode: its lines are taken out, or its streams are refused.</source>
        <translation>Was im Proxy-Modus aus ICE wird: Seine Zeilen werden entfernt, oder seine Ströme werden abgelehnt.</translation>
    </message>
    <message>
        <source>What an action that needs the media does to a call in proxy or bypass mode: it ends it, is skipped, or moves it into Default mode.</source>
        <translation>Was eine Aktion, die die Medien braucht, mit einem Anruf im Proxy- oder Bypass-Modus tut: Sie beendet ihn, wird übersprungen oder versetzt ihn in den Default-Modus.</translation>
    </message>
    <message>
        <source>Codecs that are accepted from callers, the first is preferred.</source>
        <translation>Codecs, die von Anrufern angenommen werden, der erste bevorzugt.</translation>
    </message>
    <message>
        <source>Codecs that are offered to callees, the first is preferred.</source>
        <translation>Codecs, die Angerufenen angeboten werden, der erste bevorzugt.</translation>
    </message>
    <message>
        <source>Sets inbound-codec-prefs and outbound-codec-prefs at once.</source>
        <translation>Setzt inbound-codec-prefs und outbound-codec-prefs zugleich.</translation>
    </message>
    <message>
        <source>Whose order of codecs wins: that of the caller, ours, or ours without exception.</source>
        <translation>Wessen Reihenfolge der Codecs gilt: die des Anrufers, unsere, oder unsere ohne Ausnahme.</translation>
    </message>
    <message>
        <source>The legs of a call must agree on a codec; where they do not it is refused with 488.</source>
        <translation>Die Legs eines Anrufs müssen sich auf einen Codec einigen; wo sie es nicht tun, wird er mit 488 abgelehnt.</translation>
    </message>
    <message>
        <source>Where the jitter buffer of a call that is transcoded begins; empty: 40 ms, and it adapts from 20 to 200.</source>
        <translation>Womit der Jitterpuffer eines Anrufs beginnt, der umkodiert wird; leer: 40 ms, und er passt sich von 20 bis 200 an.</translation>
    </message>
    <message>
        <source>How a leg of a call in Default mode gets digits: in RTP (RFC 4733; INFO where the phone has no telephone-event), in INFO, not at all, or as tones in the sound.</source>
        <translation>Wie ein Leg eines Anrufs im Default-Modus Ziffern bekommt: im RTP (RFC 4733; als INFO, wo das Telefon kein telephone-event hat), als INFO, gar nicht, oder als Töne im Klang.</translation>
    </message>
    <message>
        <source>How long a digit is that does not say it: one of an application, or in INFO.</source>
        <translation>Wie lang eine Ziffer ist, die es nicht sagt: eine aus einer Anwendung oder aus INFO.</translation>
    </message>
    <message>
        <source>Payload type of telephone-event in what a leg in Default mode is offered; empty: that of the other leg, else 101.</source>
        <translation>Nutzdatentyp von telephone-event in dem, was einem Leg im Default-Modus angeboten wird; leer: der des anderen Legs, sonst 101.</translation>
    </message>
    <message>
        <source>A leg in Default mode whose SDP has no telephone-event is answered it, sent it and believed it all the same.</source>
        <translation>Einem Leg im Default-Modus, dessen SDP kein telephone-event hat, wird es trotzdem geantwortet, gesendet und geglaubt.</translation>
    </message>
    <message>
        <source>Telephone-events of a leg go on as they come also where its sound is made anew, if the other leg has them at that clock.</source>
        <translation>telephone-events eines Legs gehen auch dort weiter, wie sie kommen, wo sein Klang neu gemacht wird, wenn das andere Leg sie mit diesem Takt hat.</translation>
    </message>
    <message>
        <source>Pause between two digits that are sent in RTP or as tones.</source>
        <translation>Pause zwischen zwei Ziffern, die im RTP oder als Töne gesendet werden.</translation>
    </message>
    <message>
        <source>Comfort noise that a leg describes (payload type 13) is not heard where its sound is decoded.</source>
        <translation>Komfortrauschen, das ein Leg beschreibt (Nutzdatentyp 13), ist nicht zu hören, wo sein Klang dekodiert wird.</translation>
    </message>
    <message>
        <source>Older name of suppress-cng.</source>
        <translation>Älterer Name von suppress-cng.</translation>
    </message>
    <message>
        <source>How often a leg whose sound is made here gets a report of ours (RTCP).</source>
        <translation>Wie oft ein Leg, dessen Klang hier gemacht wird, einen Bericht von uns bekommt (RTCP).</translation>
    </message>
    <message>
        <source>Media is taken only from the address in the SDP; nothing is learned from what comes.</source>
        <translation>Medien werden nur von der Adresse im SDP angenommen; aus dem, was kommt, wird nichts gelernt.</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>Pakete</translation>
    </message>
    <message>
        <source>So many packets in a row from another source until that is believed.</source>
        <translation>So viele Pakete in Folge aus einer anderen Quelle, bis ihr geglaubt wird.</translation>
    </message>
    <message>
        <source>Sources that may be learned: networks, or a list of acl.conf; empty: any.</source>
        <translation>Quellen, die gelernt werden dürfen: Netze, oder eine Liste aus acl.conf; leer: jede.</translation>
    </message>
    <message>
        <source>Differentiated services code point of media (RFC 2474); empty leaves it to the system.</source>
        <translation>Dienstklasse der Medien (DSCP, RFC 2474); leer überlässt sie dem System.</translation>
    </message>
    <message>
        <source>What is kept of each packet for exports: its headers, or the sound too.</source>
        <translation>Was von jedem Paket für Exporte behalten wird: seine Kopfdaten oder auch der Klang.</translation>
    </message>
    <message>
        <source>A call without media for so long ends; 0: never. FreeSWITCH has a variable of this name in ms.</source>
        <translation>Ein Anruf ohne Medien endet nach so langer Zeit; 0: nie. FreeSWITCH hat eine Variable dieses Namens in ms.</translation>
    </message>
    <message>
        <source>The same while the call is held; 0: never.</source>
        <translation>Dasselbe, solange der Anruf gehalten wird; 0: nie.</translation>
    </message>
    <message>
        <source>Older name of media_timeout.</source>
        <translation>Älterer Name von media_timeout.</translation>
    </message>
    <message>
        <source>Older name of media_hold_timeout.</source>
        <translation>Älterer Name von media_hold_timeout.</translation>
    </message>
    <message>
        <source>Session-Expires of our INVITE (RFC 4028); 0 leaves it to the peers.</source>
        <translation>Session-Expires unserer INVITEs (RFC 4028); 0 überlässt es den Gegenstellen.</translation>
    </message>
    <message>
        <source>Min-SE: a shorter session gets 422.</source>
        <translation>Min-SE: Eine kürzere Sitzung bekommt 422.</translation>
    </message>
    <message>
        <source>Estimate of the round trip (RFC 3261): the first retransmission comes after it.</source>
        <translation>Geschätzte Umlaufzeit (RFC 3261): Nach ihr kommt die erste Wiederholung.</translation>
    </message>
    <message>
        <source>How long a request is repeated; empty: 64 times timer-T1.</source>
        <translation>Wie lange eine Anfrage wiederholt wird; leer: 64-mal timer-T1.</translation>
    </message>
    <message>
        <source>Longest pause between two retransmissions.</source>
        <translation>Längste Pause zwischen zwei Wiederholungen.</translation>
    </message>
    <message>
        <source>How long a message may stay in the network.</source>
        <translation>Wie lange eine Nachricht im Netz bleiben kann.</translation>
    </message>
    <message>
        <source>In which header a callee is shown who calls.</source>
        <translation>In welchem Header einem Angerufenen gezeigt wird, wer anruft.</translation>
    </message>
    <message>
        <source>What sip_P-Asserted-Identity holds.</source>
        <translation>Was sip_P-Asserted-Identity enthält.</translation>
    </message>
    <message>
        <source>The caller is shown who answers.</source>
        <translation>Dem Anrufer wird gezeigt, wer annimmt.</translation>
    </message>
    <message>
        <source>And who rings, in provisional answers.</source>
        <translation>Und wer klingelt, in vorläufigen Antworten.</translation>
    </message>
    <message>
        <source>A leg whose other end has changed is told by UPDATE.</source>
        <translation>Einem Leg, dessen anderes Ende gewechselt hat, wird das mit UPDATE gesagt.</translation>
    </message>
    <message>
        <source>Peers whose word about identities is believed; empty: those of apply-inbound-acl; none: nobody.</source>
        <translation>Gegenstellen, deren Wort über Identitäten geglaubt wird; leer: die aus apply-inbound-acl; none: niemand.</translation>
    </message>
    <message>
        <source>The INVITE to a callee names the Call-ID of the caller&apos;s leg in X-CID.</source>
        <translation>Das INVITE an einen Angerufenen nennt die Call-ID des Anrufer-Legs in X-CID.</translation>
    </message>
    <message>
        <source>Who may call without a password: a list of acl.conf, or networks; several add up; empty: everybody.</source>
        <translation>Wer ohne Passwort anrufen darf: eine Liste aus acl.conf oder Netze; mehrere ergänzen sich; leer: jeder.</translation>
    </message>
    <message>
        <source>SRTP with each leg: optional, mandatory or forbidden, and after a colon the suites; a variable of this name wins.</source>
        <translation>SRTP mit jedem Leg: optional, mandatory oder forbidden, und nach einem Doppelpunkt die Verfahren; eine Variable dieses Namens hat Vorrang.</translation>
    </message>
    <message>
        <source>The same as rtp_secure_media.</source>
        <translation>Dasselbe wie rtp_secure_media.</translation>
    </message>
    <message>
        <source>The same with legs that call us; without any of them SRTP is accepted when it is offered.</source>
        <translation>Dasselbe mit Legs, die uns anrufen; ohne all diese wird SRTP angenommen, wenn es angeboten wird.</translation>
    </message>
    <message>
        <source>The same with legs that we call; without any of them none is offered.</source>
        <translation>Dasselbe mit Legs, die wir anrufen; ohne all diese wird keines angeboten.</translation>
    </message>
    <message>
        <source>Suites of SRTP in the order of our offers, with colons between; empty: all that are served.</source>
        <translation>SRTP-Verfahren in der Reihenfolge unserer Angebote, mit Doppelpunkten dazwischen; leer: alle, die es hier gibt.</translation>
    </message>
    <message>
        <source>Keys in an m-line of plain RTP count.</source>
        <translation>Schlüssel in einer m-Zeile mit unverschlüsseltem RTP gelten.</translation>
    </message>
    <message>
        <source>The same as rtp_allow_crypto_in_avp.</source>
        <translation>Dasselbe wie rtp_allow_crypto_in_avp.</translation>
    </message>
    <message>
        <source>Media that is not encrypted is refused, whatever a variable says.</source>
        <translation>Medien ohne Verschlüsselung werden abgelehnt, was immer eine Variable sagt.</translation>
    </message>
    <message>
        <source>REFER is refused.</source>
        <translation>REFER wird abgelehnt.</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>Legs</translation>
    </message>
    <message>
        <source>Legs at once; 0 is no limit.</source>
        <translation>Legs zugleich; 0 ist keine Grenze.</translation>
    </message>
    <message>
        <source>New legs in a second; 0 is no limit.</source>
        <translation>Neue Legs in einer Sekunde; 0 ist keine Grenze.</translation>
    </message>
    <message>
        <source>The profile runs although it has a restriction that is not enforced.</source>
        <translation>Das Profil läuft, obwohl es eine Einschränkung hat, die nicht durchgesetzt wird.</translation>
    </message>
    <message>
        <source>Requests in a second that may open something.</source>
        <translation>Anfragen in einer Sekunde, die etwas eröffnen können.</translation>
    </message>
    <message>
        <source>Of those, from one host.</source>
        <translation>Davon von einem Host.</translation>
    </message>
    <message>
        <source>TCP connections at once.</source>
        <translation>TCP-Verbindungen zugleich.</translation>
    </message>
    <message>
        <source>Peers that are behind a NAT: what they are sent goes to where they send from; several add up.</source>
        <translation>Gegenstellen hinter einem NAT: Was ihnen gesendet wird, geht dorthin, von wo sie senden; mehrere ergänzen sich.</translation>
    </message>
    <message>
        <source>Peers that are told sip-ip and rtp-ip instead of the external addresses.</source>
        <translation>Gegenstellen, denen sip-ip und rtp-ip statt der externen Adressen genannt werden.</translation>
    </message>
    <message>
        <source>Any difference between a peer&apos;s addresses means a NAT.</source>
        <translation>Jeder Unterschied zwischen den Adressen einer Gegenstelle bedeutet ein NAT.</translation>
    </message>
    <message>
        <source>Context of the dialplan that incoming calls begin in.</source>
        <translation>Kontext des Wählplans, in dem eingehende Anrufe beginnen.</translation>
    </message>
    <message>
        <source>Kind of dialplan; only XML is there.</source>
        <translation>Art des Wählplans; es gibt nur XML.</translation>
    </message>
    <message>
        <source>Port written next to ext-sip-ip when a router maps it.</source>
        <translation>Port, der neben ext-sip-ip geschrieben wird, wenn ein Router ihn umsetzt.</translation>
    </message>
    <message>
        <source>Text appended to the bind URI, mostly transport=udp or transport=tcp to open one transport only.</source>
        <translation>Text, der an die Bind-URI gehängt wird, meist transport=udp oder transport=tcp, um nur einen Transport zu öffnen.</translation>
    </message>
    <message>
        <source>Stored by the parser and used for nothing.</source>
        <translation>Wird gelesen und für nichts verwendet.</translation>
    </message>
    <message>
        <source>How often opening the sockets is tried; the stored number is one less than written.</source>
        <translation>Wie oft versucht wird, die Sockets zu öffnen; gespeichert wird eins weniger als geschrieben.</translation>
    </message>
    <message>
        <source>Pause between two tries to open the sockets.</source>
        <translation>Pause zwischen zwei Versuchen, die Sockets zu öffnen.</translation>
    </message>
    <message>
        <source>Ends the whole server when the profile cannot start.</source>
        <translation>Beendet den ganzen Server, wenn das Profil nicht starten kann.</translation>
    </message>
    <message>
        <source>Every request that is out of dialog and has no route goes there.</source>
        <translation>Jede Anfrage außerhalb eines Dialogs, die keine Route hat, geht dorthin.</translation>
    </message>
    <message>
        <source>No SRV queries.</source>
        <translation>Keine SRV-Abfragen.</translation>
    </message>
    <message>
        <source>No NAPTR queries.</source>
        <translation>Keine NAPTR-Abfragen.</translation>
    </message>
    <message>
        <source>A 503 no longer moves on to the next SRV target.</source>
        <translation>Ein 503 führt nicht mehr zum nächsten SRV-Ziel.</translation>
    </message>
    <message>
        <source>OPTIONS gets 503 when the session limit is reached or calls are paused.</source>
        <translation>OPTIONS bekommt 503, wenn die Sitzungsgrenze erreicht ist oder Anrufe angehalten sind.</translation>
    </message>
    <message>
        <source>Profile answers nothing new while in standby (cluster use).</source>
        <translation>Das Profil beantwortet in Bereitschaft nichts Neues (für Cluster).</translation>
    </message>
    <message>
        <source>User part of our Contact when there is no gateway.</source>
        <translation>Benutzerteil unseres Contact, wenn es kein Gateway gibt.</translation>
    </message>
    <message>
        <source>Name in the o= line and session name of SDP we write.</source>
        <translation>Name in der o=-Zeile und Sitzungsname der SDPs, die wir schreiben.</translation>
    </message>
    <message>
        <source>Writes one-letter header names.</source>
        <translation>Schreibt Headernamen mit einem Buchstaben.</translation>
    </message>
    <message>
        <source>False opens a fresh TCP connection for each request.</source>
        <translation>False öffnet für jede Anfrage eine neue TCP-Verbindung.</translation>
    </message>
    <message>
        <source>Answers to the source port even without rport (true), or only for some user agents (safe).</source>
        <translation>Antwortet dem Quellport auch ohne rport (true), oder nur bei manchen Geräten (safe).</translation>
    </message>
    <message>
        <source>Puts received=&quot;sip:IP:PORT&quot; into the stored Contact of a NATed phone.</source>
        <translation>Setzt received=&quot;sip:IP:PORT&quot; in den gespeicherten Contact eines Telefons hinter NAT.</translation>
    </message>
    <message>
        <source>Every TCP registration is kept with its connection&apos;s address as route.</source>
        <translation>Jede TCP-Registrierung wird mit der Adresse ihrer Verbindung als Route behalten.</translation>
    </message>
    <message>
        <source>Every TLS registration is kept with its connection&apos;s address as route.</source>
        <translation>Jede TLS-Registrierung wird mit der Adresse ihrer Verbindung als Route behalten.</translation>
    </message>
    <message>
        <source>OPTIONS to registered NATed phones at ping-mean-interval.</source>
        <translation>OPTIONS an registrierte Telefone hinter NAT im Abstand von ping-mean-interval.</translation>
    </message>
    <message>
        <source>OPTIONS to every registration, NATed or not.</source>
        <translation>OPTIONS an jede Registrierung, mit NAT oder ohne.</translation>
    </message>
    <message>
        <source>Removes a registration whose ping count fell below the minimum.</source>
        <translation>Entfernt eine Registrierung, deren Ping-Zähler unter das Minimum gefallen ist.</translation>
    </message>
    <message>
        <source>Ceiling of the ping counter that goes up with each answer.</source>
        <translation>Obergrenze des Ping-Zählers, der mit jeder Antwort steigt.</translation>
    </message>
    <message>
        <source>Counter below this means unreachable.</source>
        <translation>Ein Zähler darunter bedeutet unerreichbar.</translation>
    </message>
    <message>
        <source>Mean time between pings of one registration (spread at random).</source>
        <translation>Mittlere Zeit zwischen zwei Pings einer Registrierung (zufällig verteilt).</translation>
    </message>
    <message>
        <source>How often the ping list is looked at.</source>
        <translation>Wie oft die Liste der Pings durchgesehen wird.</translation>
    </message>
    <message>
        <source>Method of the in-call keep-alive that a call variable starts.</source>
        <translation>Methode des Lebenszeichens im Anruf, das eine Kanalvariable startet.</translation>
    </message>
    <message>
        <source>CRLF keep-alive sent on idle TCP and TLS connections.</source>
        <translation>CRLF-Lebenszeichen auf untätigen TCP- und TLS-Verbindungen.</translation>
    </message>
    <message>
        <source>Double CRLF ping that demands a CRLF pong.</source>
        <translation>Doppeltes CRLF, das ein CRLF als Antwort verlangt.</translation>
    </message>
    <message>
        <source>Same Sofia tag as tcp-pingpong in FreeSWITCH&apos;s code; the later one wins.</source>
        <translation>Derselbe Schalter von Sofia wie tcp-pingpong in FreeSWITCH; der spätere gilt.</translation>
    </message>
    <message>
        <source>TCP keep-alive of the kernel.</source>
        <translation>TCP-Lebenszeichen des Kernels.</translation>
    </message>
    <message>
        <source>Registrations of a closed TCP, TLS or WS connection are removed at once.</source>
        <translation>Registrierungen einer geschlossenen TCP-, TLS- oder WS-Verbindung werden sofort entfernt.</translation>
    </message>
    <message>
        <source>Lists that ICE candidates of the peer must match; never emptied by a rescan in FreeSWITCH.</source>
        <translation>Listen, zu denen ICE-Kandidaten der Gegenstelle passen müssen; in FreeSWITCH von einem Rescan nie geleert.</translation>
    </message>
    <message>
        <source>Stored for G.726 packing and read by nobody.</source>
        <translation>Für das Packen von G.726 gespeichert und von niemandem gelesen.</translation>
    </message>
    <message>
        <source>Meant to accept misspelt codec names; sets a bit in the wrong word, so it does nothing.</source>
        <translation>Soll falsch geschriebene Codecnamen annehmen; setzt ein Bit im falschen Wort und tut darum nichts.</translation>
    </message>
    <message>
        <source>Skips re-parsing SDP that did not change.</source>
        <translation>Liest ein SDP nicht noch einmal, das sich nicht geändert hat.</translation>
    </message>
    <message>
        <source>Payload number of comfort noise in our own SDP.</source>
        <translation>Nutzdatentyp von Komfortrauschen in unserem eigenen SDP.</translation>
    </message>
    <message>
        <source>Passes T.38 re-INVITEs through instead of answering them.</source>
        <translation>Reicht T.38-re-INVITEs durch, statt sie zu beantworten.</translation>
    </message>
    <message>
        <source>Takes media in or out of the path around hold and attended transfer; repeatable; the third needs the first.</source>
        <translation>Nimmt Medien bei Halten und Übergabe in den Weg oder aus ihm heraus; mehrfach möglich; das Dritte braucht das Erste.</translation>
    </message>
    <message>
        <source>A hold request is answered as if it were none.</source>
        <translation>Eine Bitte um Halten wird beantwortet, als wäre sie keine.</translation>
    </message>
    <message>
        <source>Hold re-INVITEs go to the other leg; excludes media-option on hold.</source>
        <translation>re-INVITEs zum Halten gehen an das andere Leg; schließt media-option für Halten aus.</translation>
    </message>
    <message>
        <source>Lets Sofia&apos;s own offer/answer engine watch the SDP.</source>
        <translation>Lässt Sofias eigene Aushandlung das SDP mitlesen.</translation>
    </message>
    <message>
        <source>Accepts INVITE without SDP: true answers it with our offer, proxy asks the callee first; cannot be unset by rescan in FreeSWITCH.</source>
        <translation>Nimmt INVITE ohne SDP an: true antwortet mit unserem Angebot, proxy fragt erst den Angerufenen; in FreeSWITCH durch Rescan nicht abzuschalten.</translation>
    </message>
    <message>
        <source>After the late ACK of such a call re-invites the bridged leg.</source>
        <translation>Lädt nach dem späten ACK eines solchen Anrufs das verbundene Leg erneut ein.</translation>
    </message>
    <message>
        <source>A 183 without SDP is not treated as progress.</source>
        <translation>Ein 183 ohne SDP gilt nicht als Fortschritt.</translation>
    </message>
    <message>
        <source>Writes the direction attribute at session level.</source>
        <translation>Schreibt das Richtungsattribut auf Sitzungsebene.</translation>
    </message>
    <message>
        <source>Passes re-INVITE SDP unpatched in proxy mode.</source>
        <translation>Reicht das SDP von re-INVITEs im Proxy-Modus unverändert durch.</translation>
    </message>
    <message>
        <source>SRTP without authentication tag.</source>
        <translation>SRTP ohne Prüfsumme zur Echtheit.</translation>
    </message>
    <message>
        <source>Packet clock of decoded media.</source>
        <translation>Pakettakt dekodierter Medien.</translation>
    </message>
    <message>
        <source>Writes fresh timestamps when relaying decoded media.</source>
        <translation>Schreibt beim Weiterreichen dekodierter Medien neue Zeitstempel.</translation>
    </message>
    <message>
        <source>Follows a peer whose packet length differs from its SDP.</source>
        <translation>Folgt einer Gegenstelle, deren Paketlänge von ihrem SDP abweicht.</translation>
    </message>
    <message>
        <source>No packet clock while bridged.</source>
        <translation>Kein Pakettakt, solange verbunden ist.</translation>
    </message>
    <message>
        <source>Work-arounds switched on by the peer&apos;s user agent.</source>
        <translation>Auswege, die der User-Agent der Gegenstelle einschaltet.</translation>
    </message>
    <message>
        <source>Work-arounds for audio, always on.</source>
        <translation>Auswege für Audio, immer an.</translation>
    </message>
    <message>
        <source>Work-arounds for video, always on.</source>
        <translation>Auswege für Video, immer an.</translation>
    </message>
    <message>
        <source>Interval of our own RTCP for video.</source>
        <translation>Abstand unseres eigenen RTCP für Video.</translation>
    </message>
    <message>
        <source>Folder for the record-template.</source>
        <translation>Ordner für record-template.</translation>
    </message>
    <message>
        <source>File name when a phone asks for recording by header.</source>
        <translation>Dateiname, wenn ein Telefon per Header eine Aufnahme verlangt.</translation>
    </message>
    <message>
        <source>INVITE (and others) need digest or a matching ACL.</source>
        <translation>INVITE (und andere) brauchen Digest oder eine passende ACL.</translation>
    </message>
    <message>
        <source>Only the ACL decides; a miss is 403 and no challenge.</source>
        <translation>Nur die ACL entscheidet; wer nicht passt, bekommt 403 und keine Aufforderung.</translation>
    </message>
    <message>
        <source>Requests inside a dialog are challenged too.</source>
        <translation>Auch Anfragen im Dialog werden zur Anmeldung aufgefordert.</translation>
    </message>
    <message>
        <source>MESSAGE needs digest.</source>
        <translation>MESSAGE braucht Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-messages.</source>
        <translation>Alte umgekehrte Schreibweise; hat Vorrang vor auth-messages.</translation>
    </message>
    <message>
        <source>SUBSCRIBE needs digest.</source>
        <translation>SUBSCRIBE braucht Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-subscriptions.</source>
        <translation>Alte umgekehrte Schreibweise; hat Vorrang vor auth-subscriptions.</translation>
    </message>
    <message>
        <source>An authenticated request without directory user is answered 480.</source>
        <translation>Eine angemeldete Anfrage ohne Benutzer im Verzeichnis wird mit 480 beantwortet.</translation>
    </message>
    <message>
        <source>Takes any Authorization header of an INVITE as good, which is dangerous.</source>
        <translation>Nimmt jeden Authorization-Header eines INVITE für gültig, was gefährlich ist.</translation>
    </message>
    <message>
        <source>With blind auth still checks and refuses a wrong digest.</source>
        <translation>Prüft trotz blinder Anmeldung und lehnt einen falschen Digest ab.</translation>
    </message>
    <message>
        <source>Refusal of enforce-blind-auth-result is 403 and not a new challenge.</source>
        <translation>Die Ablehnung durch enforce-blind-auth-result ist 403 und keine neue Aufforderung.</translation>
    </message>
    <message>
        <source>Accepts every REGISTER without a password, which is dangerous.</source>
        <translation>Nimmt jedes REGISTER ohne Passwort an, was gefährlich ist.</translation>
    </message>
    <message>
        <source>The registered user must be the authenticated one.</source>
        <translation>Der registrierte Benutzer muss der angemeldete sein.</translation>
    </message>
    <message>
        <source>Realm in our challenges: To host, From host or a fixed text.</source>
        <translation>Realm unserer Aufforderungen: Host aus To, Host aus From oder ein fester Text.</translation>
    </message>
    <message>
        <source>Life of a nonce; plus T1X64, and after success plus the registration&apos;s expiry.</source>
        <translation>Leben einer Nonce; dazu T1X64 und nach Erfolg der Ablauf der Registrierung.</translation>
    </message>
    <message>
        <source>Highest nc accepted for one nonce; then a new one is given.</source>
        <translation>Höchstes nc, das für eine Nonce gilt; danach wird eine neue vergeben.</translation>
    </message>
    <message>
        <source>Algorithms offered, reordered strongest first; at most 6.</source>
        <translation>Angebotene Verfahren, das stärkste zuerst; höchstens 6.</translation>
    </message>
    <message>
        <source>Accepts digest computed with the wrong method by a broken phone.</source>
        <translation>Nimmt einen Digest an, den ein fehlerhaftes Telefon mit der falschen Methode berechnet hat.</translation>
    </message>
    <message>
        <source>One warning per challenge and per failed attempt, with address and user, the line fail2ban reads.</source>
        <translation>Eine Warnung je Aufforderung und je gescheitertem Versuch, mit Adresse und Benutzer: die Zeile, die fail2ban liest.</translation>
    </message>
    <message>
        <source>A match registers WITHOUT password; repeatable to 100.</source>
        <translation>Wer passt, registriert sich OHNE Passwort; bis zu 100-mal möglich.</translation>
    </message>
    <message>
        <source>Proxies whose X-AUTH-IP header names the real client; repeatable to 100.</source>
        <translation>Proxys, deren X-AUTH-IP-Header den wahren Client nennt; bis zu 100-mal möglich.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the inbound list.</source>
        <translation>Header mit einem Merkmal, das zur Liste für Eingehendes passen muss.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the list of proxies.</source>
        <translation>Header mit einem Merkmal, das zur Liste der Proxys passen muss.</translation>
    </message>
    <message>
        <source>Lists may name source ports.</source>
        <translation>Listen dürfen Quellports nennen.</translation>
    </message>
    <message>
        <source>REGISTER from other user agents is refused 403.</source>
        <translation>REGISTER von anderen User-Agents wird mit 403 abgelehnt.</translation>
    </message>
    <message>
        <source>REGISTER gets 403 and leaves Allow (the answer changes at rescan, the header at restart).</source>
        <translation>REGISTER bekommt 403 und verschwindet aus Allow (die Antwort ändert sich beim Rescan, der Header beim Neustart).</translation>
    </message>
    <message>
        <source>Directory domain used whatever realm the phone names.</source>
        <translation>Domäne des Verzeichnisses, welchen Realm das Telefon auch nennt.</translation>
    </message>
    <message>
        <source>Domain under which registrations are stored and looked up.</source>
        <translation>Domäne, unter der Registrierungen gespeichert und gesucht werden.</translation>
    </message>
    <message>
        <source>False: newest replaces all of the user; call-id: one per Call-ID; contact or true: one per Contact.</source>
        <translation>False: die neueste ersetzt alle des Benutzers; call-id: eine je Call-ID; contact oder true: eine je Contact.</translation>
    </message>
    <message>
        <source>More registrations of one To user are refused 403.</source>
        <translation>Mehr Registrierungen eines Benutzers aus To werden mit 403 abgelehnt.</translation>
    </message>
    <message>
        <source>Expiry given whatever was asked.</source>
        <translation>Ablauf, der vergeben wird, was auch verlangt war.</translation>
    </message>
    <message>
        <source>Shortest expiry of a registration; a shorter one is lengthened.</source>
        <translation>Kürzester Ablauf einer Registrierung; ein kürzerer wird verlängert.</translation>
    </message>
    <message>
        <source>Longest expiry of a registration.</source>
        <translation>Längster Ablauf einer Registrierung.</translation>
    </message>
    <message>
        <source>Random plus or minus so that phones do not return at once.</source>
        <translation>Zufälliges Mehr oder Weniger, damit nicht alle Telefone zugleich wiederkommen.</translation>
    </message>
    <message>
        <source>Grace after expiry before removal.</source>
        <translation>Nachfrist zwischen Ablauf und Entfernen.</translation>
    </message>
    <message>
        <source>Adds an Expires header to the 200.</source>
        <translation>Ergänzt das 200 um einen Expires-Header.</translation>
    </message>
    <message>
        <source>A thread for each REGISTER, up to max-reg-threads.</source>
        <translation>Ein Thread je REGISTER, bis zu max-reg-threads.</translation>
    </message>
    <message>
        <source>How often expired registrations are swept.</source>
        <translation>Wie oft abgelaufene Registrierungen ausgefegt werden.</translation>
    </message>
    <message>
        <source>Registering triggers the MWI state being sent.</source>
        <translation>Beim Registrieren wird der Stand der Nachrichten (MWI) gesendet.</translation>
    </message>
    <message>
        <source>Registering publishes the user&apos;s state.</source>
        <translation>Beim Registrieren wird der Zustand des Benutzers veröffentlicht.</translation>
    </message>
    <message>
        <source>Registering asks others for their state.</source>
        <translation>Beim Registrieren wird der Zustand anderer erfragt.</translation>
    </message>
    <message>
        <source>Address given to phones by the ua-profile event (multicast provisioning).</source>
        <translation>Adresse, die Telefonen durch das Ereignis ua-profile genannt wird (Einrichtung per Multicast).</translation>
    </message>
    <message>
        <source>Session timers (RFC 4028).</source>
        <translation>Sitzungstimer (RFC 4028).</translation>
    </message>
    <message>
        <source>Refresh by UPDATE and not re-INVITE.</source>
        <translation>Auffrischen mit UPDATE statt re-INVITE.</translation>
    </message>
    <message>
        <source>Limit of open server transactions; more get 503.</source>
        <translation>Grenze offener Server-Transaktionen; weitere bekommen 503.</translation>
    </message>
    <message>
        <source>Requests over this are dropped or answered 503.</source>
        <translation>Anfragen darüber werden verworfen oder mit 503 beantwortet.</translation>
    </message>
    <message>
        <source>Parsed and unused.</source>
        <translation>Gelesen und nicht verwendet.</translation>
    </message>
    <message>
        <source>Aborts the process when the event thread stalls.</source>
        <translation>Bricht den Prozess ab, wenn der Ereignis-Thread stehen bleibt.</translation>
    </message>
    <message>
        <source>Stall limit of one step.</source>
        <translation>Grenze für das Stocken eines Schritts.</translation>
    </message>
    <message>
        <source>Stall limit of one event.</source>
        <translation>Grenze für das Stocken eines Ereignisses.</translation>
    </message>
    <message>
        <source>Opens the TLS port.</source>
        <translation>Öffnet den TLS-Port.</translation>
    </message>
    <message>
        <source>Opens no UDP or TCP port.</source>
        <translation>Öffnet keinen UDP- oder TCP-Port.</translation>
    </message>
    <message>
        <source>Bind URI parameters of the TLS port; transport=tls is added if missing.</source>
        <translation>Parameter der Bind-URI des TLS-Ports; transport=tls wird ergänzt, wenn es fehlt.</translation>
    </message>
    <message>
        <source>TLS port.</source>
        <translation>TLS-Port.</translation>
    </message>
    <message>
        <source>Folder with agent.pem (certificate and key) and cafile.pem; newer FreeSWITCH falls back to tls.pem and makes one.</source>
        <translation>Ordner mit agent.pem (Zertifikat und Schlüssel) und cafile.pem; neuere FreeSWITCHs nehmen sonst tls.pem und machen eines.</translation>
    </message>
    <message>
        <source>Opens an encrypted key file.</source>
        <translation>Öffnet eine verschlüsselte Schlüsseldatei.</translation>
    </message>
    <message>
        <source>Checks validity dates of the peer&apos;s certificate.</source>
        <translation>Prüft die Gültigkeitstage des Zertifikats der Gegenstelle.</translation>
    </message>
    <message>
        <source>Longest chain.</source>
        <translation>Längste Kette.</translation>
    </message>
    <message>
        <source>Whose certificates are checked.</source>
        <translation>Wessen Zertifikate geprüft werden.</translation>
    </message>
    <message>
        <source>Names allowed in client certificates.</source>
        <translation>Namen, die in Zertifikaten von Clients erlaubt sind.</translation>
    </message>
    <message>
        <source>Ciphers of TLS.</source>
        <translation>Chiffren von TLS.</translation>
    </message>
    <message>
        <source>Versions of TLS.</source>
        <translation>Versionen von TLS.</translation>
    </message>
    <message>
        <source>Life of an idle TLS session.</source>
        <translation>Leben einer untätigen TLS-Sitzung.</translation>
    </message>
    <message>
        <source>Limit of an outgoing TLS connect.</source>
        <translation>Grenze für einen ausgehenden TLS-Aufbau.</translation>
    </message>
    <message>
        <source>WebSocket port.</source>
        <translation>WebSocket-Port.</translation>
    </message>
    <message>
        <source>Secure WebSocket port.</source>
        <translation>Port für gesicherten WebSocket.</translation>
    </message>
    <message>
        <source>UPDATE stands in Allow.</source>
        <translation>UPDATE steht in Allow.</translation>
    </message>
    <message>
        <source>PRACK and reliable provisional answers.</source>
        <translation>PRACK und verlässliche vorläufige Antworten.</translation>
    </message>
    <message>
        <source>Outbound (flow) support: reg-id and +sip.instance are honoured.</source>
        <translation>Unterstützung von Outbound (flow): reg-id und +sip.instance werden beachtet.</translation>
    </message>
    <message>
        <source>100 Trying is sent by the stack at once.</source>
        <translation>100 Trying sendet der Stack sofort.</translation>
    </message>
    <message>
        <source>A 3xx goes to the dialplan and not straight to the new target.</source>
        <translation>Ein 3xx geht an den Wählplan und nicht gleich an das neue Ziel.</translation>
    </message>
    <message>
        <source>NOTIFY 200 of a blind transfer waits for the new leg&apos;s answer.</source>
        <translation>Das NOTIFY 200 einer blinden Übergabe wartet auf die Antwort des neuen Legs.</translation>
    </message>
    <message>
        <source>Event socket gets events about transfers.</source>
        <translation>Der Event-Socket bekommt Ereignisse über Übergaben.</translation>
    </message>
    <message>
        <source>Treats all attended transfers as between servers.</source>
        <translation>Behandelt alle begleiteten Übergaben wie zwischen Servern.</translation>
    </message>
    <message>
        <source>Asks an HTTP service for the far channel.</source>
        <translation>Fragt einen HTTP-Dienst nach dem fernen Kanal.</translation>
    </message>
    <message>
        <source>Parameters of a tel-like user part become variables.</source>
        <translation>Parameter eines tel-artigen Benutzerteils werden Variablen.</translation>
    </message>
    <message>
        <source>Every INVITE header becomes sip_i_ variables.</source>
        <translation>Jeder Header des INVITE wird eine Variable sip_i_.</translation>
    </message>
    <message>
        <source>Caller and destination numbers carry @domain.</source>
        <translation>Nummern von Anrufer und Ziel tragen @Domäne.</translation>
    </message>
    <message>
        <source>INFO bodies may carry commands.</source>
        <translation>INFO-Inhalte dürfen Befehle tragen.</translation>
    </message>
    <message>
        <source>INFO goes to the other leg.</source>
        <translation>INFO geht an das andere Leg.</translation>
    </message>
    <message>
        <source>Which bodies of INFO pass.</source>
        <translation>Welche Inhalte von INFO durchgehen.</translation>
    </message>
    <message>
        <source>MESSAGE in a dialog goes to the other leg.</source>
        <translation>MESSAGE in einem Dialog geht an das andere Leg.</translation>
    </message>
    <message>
        <source>Which NOTIFY events pass to the other leg.</source>
        <translation>Welche NOTIFY-Ereignisse an das andere Leg gehen.</translation>
    </message>
    <message>
        <source>MESSAGE inside a call is delivered as chat.</source>
        <translation>MESSAGE in einem Anruf wird als Chat zugestellt.</translation>
    </message>
    <message>
        <source>Takes part in message delivery between users.</source>
        <translation>Nimmt an der Zustellung von Nachrichten zwischen Benutzern teil.</translation>
    </message>
    <message>
        <source>Channel identifier is the inbound Call-ID (so a peer chooses it).</source>
        <translation>Die Kennung des Kanals ist die eingehende Call-ID (eine Gegenstelle wählt sie also).</translation>
    </message>
    <message>
        <source>Call-ID is the channel identifier.</source>
        <translation>Die Call-ID ist die Kennung des Kanals.</translation>
    </message>
    <message>
        <source>Session-ID header.</source>
        <translation>Session-ID-Header.</translation>
    </message>
    <message>
        <source>Limits Session-ID to some peers.</source>
        <translation>Beschränkt Session-ID auf manche Gegenstellen.</translation>
    </message>
    <message>
        <source>Old format of Session-ID.</source>
        <translation>Altes Format von Session-ID.</translation>
    </message>
    <message>
        <source>MESSAGE is answered 200 and not 202.</source>
        <translation>MESSAGE wird mit 200 statt 202 beantwortet.</translation>
    </message>
    <message>
        <source>SUBSCRIBE is answered 200 and not 202.</source>
        <translation>SUBSCRIBE wird mit 200 statt 202 beantwortet.</translation>
    </message>
    <message>
        <source>Event for every MESSAGE.</source>
        <translation>Ein Ereignis für jede MESSAGE.</translation>
    </message>
    <message>
        <source>Event for the answer to BYE.</source>
        <translation>Ein Ereignis für die Antwort auf BYE.</translation>
    </message>
    <message>
        <source>Handles SUBSCRIBE and PUBLISH; passive only keeps, pnp only provisions.</source>
        <translation>Bearbeitet SUBSCRIBE und PUBLISH; passive behält nur, pnp richtet nur ein.</translation>
    </message>
    <message>
        <source>Domains for which presence is answered.</source>
        <translation>Domänen, für die über Präsenz geantwortet wird.</translation>
    </message>
    <message>
        <source>Hides numbers in dialog state from watchers.</source>
        <translation>Verbirgt Nummern im Dialogzustand vor Beobachtern.</translation>
    </message>
    <message>
        <source>State shown for a held call.</source>
        <translation>Zustand, der für einen gehaltenen Anruf gezeigt wird.</translation>
    </message>
    <message>
        <source>No ringing state to watchers.</source>
        <translation>Beobachter sehen kein Klingeln.</translation>
    </message>
    <message>
        <source>Uses presence_map.conf.</source>
        <translation>Verwendet presence_map.conf.</translation>
    </message>
    <message>
        <source>Domain for subscriptions whatever was asked.</source>
        <translation>Domäne für Abonnements, was auch verlangt war.</translation>
    </message>
    <message>
        <source>Length of every subscription.</source>
        <translation>Länge jedes Abonnements.</translation>
    </message>
    <message>
        <source>Random plus or minus of that length.</source>
        <translation>Zufälliges Mehr oder Weniger dieser Länge.</translation>
    </message>
    <message>
        <source>Length of every publication.</source>
        <translation>Länge jeder Veröffentlichung.</translation>
    </message>
    <message>
        <source>BroadSoft shared lines; also sets manage-presence and several registrations.</source>
        <translation>Geteilte Leitungen nach BroadSoft; setzt auch manage-presence und mehrere Registrierungen.</translation>
    </message>
    <message>
        <source>A NOTIFY about mail from a trunk is passed to the user.</source>
        <translation>Ein NOTIFY über Nachrichten von einem Trunk wird an den Benutzer weitergegeben.</translation>
    </message>
    <message>
        <source>MWI NOTIFY uses the registration&apos;s Call-ID.</source>
        <translation>MWI-NOTIFYs verwenden die Call-ID der Registrierung.</translation>
    </message>
    <message>
        <source>Old log level of the profile.</source>
        <translation>Alte Protokollstufe des Profils.</translation>
    </message>
    <message>
        <source>All messages to the log; fs_cli switches it live.</source>
        <translation>Alle Nachrichten ins Protokoll; fs_cli schaltet es im Betrieb.</translation>
    </message>
    <message>
        <source>Copies messages to capture-server (HEP); fs_cli switches it live.</source>
        <translation>Kopiert Nachrichten an capture-server (HEP); fs_cli schaltet es im Betrieb.</translation>
    </message>
    <message>
        <source>Keeps calls in a database for recovery after a crash; cannot be unset by rescan.</source>
        <translation>Hält Anrufe in einer Datenbank, um sie nach einem Absturz fortzusetzen; durch Rescan nicht abzuschalten.</translation>
    </message>
    <message>
        <source>SQLite file of registrations.</source>
        <translation>SQLite-Datei der Registrierungen.</translation>
    </message>
    <message>
        <source>External database for registrations.</source>
        <translation>Externe Datenbank für Registrierungen.</translation>
    </message>
    <message>
        <source>Wait for the database.</source>
        <translation>Auf die Datenbank warten.</translation>
    </message>
    <message>
        <source>SQL before a batch.</source>
        <translation>SQL vor einem Stapel.</translation>
    </message>
    <message>
        <source>SQL after a batch.</source>
        <translation>SQL nach einem Stapel.</translation>
    </message>
    <message>
        <source>SQL inside a batch, first.</source>
        <translation>SQL in einem Stapel, zuerst.</translation>
    </message>
    <message>
        <source>SQL inside a batch, last.</source>
        <translation>SQL in einem Stapel, zuletzt.</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (a switch of STUN).</source>
        <translation>Steht in FreeSWITCHs Beispieldateien, wird von ihm aber nicht mehr gelesen (ein Schalter für STUN).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (see rtp-timer-name).</source>
        <translation>Steht in FreeSWITCHs Beispieldateien, wird von ihm aber nicht mehr gelesen (siehe rtp-timer-name).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (it is always on).</source>
        <translation>Steht in FreeSWITCHs Beispieldateien, wird von ihm aber nicht mehr gelesen (es ist immer an).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more.</source>
        <translation>Steht in FreeSWITCHs Beispieldateien, wird von ihm aber nicht mehr gelesen.</translation>
    </message>
    <message>
        <source>What a leg of a call in Default mode hears while the other is on hold: a file, tone_stream://..., silence; empty: nothing of ours.</source>
        <translation>Was ein Leg eines Gesprächs im Modus Default hört, während das andere hält: eine Datei, tone_stream://..., silence; leer: nichts von uns.</translation>
    </message>
    <message>
        <source>Legs in Default mode that are sent no silence, but what it sounds like (comfort noise, RFC 3389), where they offer that: those that call (in), those that are called (out), or both.</source>
        <translation>Legs im Default-Modus, denen keine Stille gesendet wird, sondern wie sie klingt (Comfort Noise, RFC 3389), wo sie das anbieten: die anrufen (in), die angerufen werden (out) oder beide.</translation>
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
    <name>Quality</name>
    <message>
        <source>Packets lost of those expected, the worse direction</source>
        <translation>Verlorene unter den erwarteten Paketen, schlechtere Richtung</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550), the worse direction</source>
        <translation>Interarrival-Jitter (RFC 3550), schlechtere Richtung</translation>
    </message>
    <message>
        <source>Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction</source>
        <translation>Mean Opinion Score nach dem E-Modell (ITU-T G.107 vereinfacht), die schlechtere Richtung</translation>
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
    <message>
        <source>Pauses not sent</source>
        <translation>Nicht gesendete Pausen</translation>
    </message>
    <message>
        <source>Silence that the leg is told of by comfort noise instead (vad)</source>
        <translation>Stille, die das Leg stattdessen als Comfort Noise beschrieben bekommt (vad)</translation>
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
    <name>SoundText</name>
    <message numerus="yes">
        <source>headers alone are kept of %n packets</source>
        <translation>
            <numerusform>von %n Paket ist nur der Kopf aufgehoben</numerusform>
            <numerusform>von %n Paketen sind nur die Köpfe aufgehoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are encrypted</source>
        <translation>
            <numerusform>%n Paket ist verschlüsselt</numerusform>
            <numerusform>%n Pakete sind verschlüsselt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are of no codec that can be decoded</source>
        <translation>
            <numerusform>%n Paket hat keinen Codec, der dekodiert werden kann</numerusform>
            <numerusform>%n Pakete haben keinen Codec, der dekodiert werden kann</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are no payload of their codec</source>
        <translation>
            <numerusform>%n Paket ist keine Nutzlast seines Codecs</numerusform>
            <numerusform>%n Pakete sind keine Nutzlast ihres Codecs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets came later than half an hour after the first</source>
        <translation>
            <numerusform>%n Paket kam später als eine halbe Stunde nach dem ersten</numerusform>
            <numerusform>%n Pakete kamen später als eine halbe Stunde nach dem ersten</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message numerus="yes">
        <source>%n packets lost</source>
        <translation>
            <numerusform>%n Paket verloren</numerusform>
            <numerusform>%n Pakete verloren</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No RTP of this call is kept.</source>
        <translation>Von diesem Anruf ist kein RTP aufgehoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n older packets are no longer kept.</source>
        <translation>
            <numerusform>%n älteres Paket ist nicht mehr aufgehoben.</numerusform>
            <numerusform>%n ältere Pakete sind nicht mehr aufgehoben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleOpening</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Diagnose öffnen</translation>
    </message>
    <message>
        <source>Diagnostics bundles (*.zip manifest.json);;All files (*)</source>
        <translation>Diagnosepakete (*.zip manifest.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>%1 wird geöffnet ...</translation>
    </message>
    <message>
        <source>The bundle %1 holds no call.</source>
        <translation>Das Paket %1 enthält keinen Anruf.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleWindow</name>
    <message>
        <source>%1 - Legscope</source>
        <translation>%1 - Legscope</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n Anruf</numerusform>
            <numerusform>%n Anrufe</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</source>
        <translation>Filter:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>The setting is %1 of the profile of the engine that exported the calls.</source>
        <translation>Die Einstellung ist %1 des Profils der Engine, die die Anrufe exportiert hat.</translation>
    </message>
    <message>
        <source>The setting is %1=%2 of the profile of the engine that exported the calls.</source>
        <translation>Die Einstellung ist %1=%2 des Profils der Engine, die die Anrufe exportiert hat.</translation>
    </message>
    <message>
        <source>%1: %2, exported %3 by Legscope %4. Nothing of it can be changed.</source>
        <translation>%1: %2, exportiert %3 von Legscope %4. Nichts davon lässt sich ändern.</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>Maskiert:</translation>
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
        <translation>Was der Ablauf zeigt</translation>
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
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallModel</name>
    <message>
        <source>not seen</source>
        <translation>nicht gesehen</translation>
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
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>rx%1 tx%2</source>
        <translation>rx%1 tx%2</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Profile → Out</source>
        <translation>Profil → Ziel</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsLadder</name>
    <message numerus="yes">
        <source>Ladder of %n call(s) - Legscope</source>
        <translation>
            <numerusform>Ablauf von %n Anruf - Legscope</numerusform>
            <numerusform>Ablauf von %n Anrufen - Legscope</numerusform>
        </translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Was der Ablauf zeigt</translation>
    </message>
    <message>
        <source>The two marked messages are of different calls. Only messages of one call are compared.</source>
        <translation>Die beiden markierten Nachrichten gehören zu verschiedenen Anrufen. Verglichen werden nur Nachrichten eines Anrufs.</translation>
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
    <message>
        <source>&amp;Pin on top</source>
        <translation>Oben an&amp;heften</translation>
    </message>
    <message>
        <source>Keep the selected calls on top of the list, whatever it is sorted by and filtered for</source>
        <translation>Die gewählten Anrufe oben in der Liste halten, gleich wie sie sortiert und gefiltert ist</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Lös&amp;en</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Ein Ablauf der ausgewählten Anrufe</translation>
    </message>
    <message>
        <source>Show the messages of all selected calls in one ladder, in order of time</source>
        <translation>Die Nachrichten aller ausgewählten Anrufe in einem Ablauf zeigen, in zeitlicher Folge</translation>
    </message>
    <message numerus="yes">
        <source>&amp;One ladder (of %n calls at most)</source>
        <translation>
            <numerusform>&amp;Ein Ablauf (von höchstens %n Anruf)</numerusform>
            <numerusform>&amp;Ein Ablauf (von höchstens %n Anrufen)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Notiz ...</translation>
    </message>
    <message>
        <source>Write a note of the selected call; the history keeps it</source>
        <translation>Eine Notiz zum ausgewählten Anruf schreiben; der Verlauf behält sie</translation>
    </message>
    <message>
        <source>&amp;Why this route...</source>
        <translation>&amp;Warum diese Route...</translation>
    </message>
    <message>
        <source>See what the dialplan asks of the selected call, and the answer to each condition</source>
        <translation>Zeigt, was der Wählplan über den gewählten Anruf fragt, und die Antwort auf jede Bedingung</translation>
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
    <name>legscope::ui::ConferenceModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n Mitglied</numerusform>
            <numerusform>%n Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, gesperrt</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>spricht</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>hat das Wort</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>stumm</translation>
    </message>
    <message>
        <source>deaf</source>
        <translation>taub</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>still</translation>
    </message>
    <message>
        <source>%1 dB</source>
        <translation>%1 dB</translation>
    </message>
    <message>
        <source>%1 Hz</source>
        <translation>%1 Hz</translation>
    </message>
    <message>
        <source>Conference, member</source>
        <translation>Konferenz, Mitglied</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Pegel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Lautstärke</translation>
    </message>
    <message>
        <source>Hears at</source>
        <translation>Hört mit</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Merkmale</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferencesPage</name>
    <message>
        <source>&amp;Originate...</source>
        <translation>Anruf &amp;herstellen ...</translation>
    </message>
    <message>
        <source>There is no conference.
One begins when a route runs the application conference, and ends when the last member leaves.</source>
        <translation>Es gibt keine Konferenz.
Eine beginnt, wenn eine Route die Anwendung conference ausführt, und endet, wenn das letzte Mitglied geht.</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Konferenzen</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>Stumm&amp;schalten</translation>
    </message>
    <message>
        <source>The others do not hear the member, or hear him again</source>
        <translation>Die anderen hören das Mitglied nicht, oder wieder</translation>
    </message>
    <message>
        <source>&amp;Deafen</source>
        <translation>Taub s&amp;chalten</translation>
    </message>
    <message>
        <source>The member does not hear the others, or hears them again</source>
        <translation>Das Mitglied hört die anderen nicht, oder wieder</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Lauter</translation>
    </message>
    <message>
        <source>The others hear the member louder</source>
        <translation>Die anderen hören das Mitglied lauter</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Leiser</translation>
    </message>
    <message>
        <source>The others hear the member quieter</source>
        <translation>Die anderen hören das Mitglied leiser</translation>
    </message>
    <message>
        <source>Hears louder</source>
        <translation>Hört lauter</translation>
    </message>
    <message>
        <source>The member hears the others louder</source>
        <translation>Das Mitglied hört die anderen lauter</translation>
    </message>
    <message>
        <source>Hears quieter</source>
        <translation>Hört leiser</translation>
    </message>
    <message>
        <source>The member hears the others quieter</source>
        <translation>Das Mitglied hört die anderen leiser</translation>
    </message>
    <message>
        <source>Give the &amp;floor</source>
        <translation>Das &amp;Wort geben</translation>
    </message>
    <message>
        <source>The member has the floor</source>
        <translation>Das Mitglied hat das Wort</translation>
    </message>
    <message>
        <source>&amp;Kick</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>The member has to leave the conference</source>
        <translation>Das Mitglied muss die Konferenz verlassen</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>Spe&amp;rren</translation>
    </message>
    <message>
        <source>Nobody else can join the conference, or others can again</source>
        <translation>Niemand sonst kann der Konferenz beitreten, oder andere können es wieder</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Stummschaltung auf&amp;heben</translation>
    </message>
    <message>
        <source>Let &amp;hear</source>
        <translation>&amp;Hören lassen</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Sper&amp;re aufheben</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EmptyState</name>
    <message>
        <source>No calls</source>
        <translation>Keine Anrufe</translation>
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
        <source>Point a phone or a trunk at one of these addresses (UDP or TCP), or see a call between two built-in phones.</source>
        <translation>Richten Sie ein Telefon oder einen Trunk auf eine dieser Adressen (UDP oder TCP), oder sehen Sie einen Anruf zwischen zwei eingebauten Telefonen.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
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
    <name>legscope::ui::ExportFile</name>
    <message>
        <source>&amp;Browse...</source>
        <translation>D&amp;urchsuchen...</translation>
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
        <source>Export calls</source>
        <translation>Anrufe exportieren</translation>
    </message>
    <message>
        <source>Diagnostics bundle (*.zip)</source>
        <translation>Diagnosepaket (*.zip)</translation>
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
    <name>legscope::ui::FilterField</name>
    <message>
        <source>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</source>
        <translation>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all hold. A word alone is found anywhere; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;header:Name~text&lt;/b&gt; at a header of its messages; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; compare; &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Wörter, die alle zutreffen müssen. Ein Wort allein wird überall gefunden; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; sehen eines an (&lt;b&gt;~&lt;/b&gt; irgendwo darin, &lt;b&gt;=&lt;/b&gt; alles davon); &lt;b&gt;header:Name~Text&lt;/b&gt; einen Header seiner Nachrichten; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; vergleichen; &lt;b&gt;-&lt;/b&gt; davor kehrt ein Wort um.&lt;/qt&gt;</translation>
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
    <message>
        <source>Settings...</source>
        <translation>Einstellungen...</translation>
    </message>
    <message>
        <source>How many calls the history keeps, and for how long</source>
        <translation>Wie viele Anrufe der Verlauf behält und wie lange</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all be there. A word alone is found anywhere; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Wörter, die alle vorkommen müssen. Ein Wort allein wird überall gefunden; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; suchen in einem davon (&lt;b&gt;~&lt;/b&gt; irgendwo darin, &lt;b&gt;=&lt;/b&gt; das Ganze); &lt;b&gt;-&lt;/b&gt; davor kehrt ein Wort um.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryList</name>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportieren...</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Ein Ablauf der ausgewählten Anrufe</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Notiz ...</translation>
    </message>
    <message>
        <source>Calls of the history</source>
        <translation>Anrufe des Verlaufs</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected calls</source>
        <translation>Ein Diagnosepaket (zip) der ausgewählten Anrufe schreiben</translation>
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
    <message>
        <source>Too short to say much: less than five seconds</source>
        <translation>Zu kurz für ein Urteil: weniger als fünf Sekunden</translation>
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
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
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
</context>
<context>
    <name>legscope::ui::HistorySettingsDialog</name>
    <message>
        <source>&amp;Keep calls that have ended</source>
        <translation>Beendete Anrufe &amp;behalten</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source> days</source>
        <translation> Tage</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Megabyte</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
    </message>
    <message>
        <source> calls</source>
        <translation> Anrufe</translation>
    </message>
    <message>
        <source>What the history keeps</source>
        <translation>Was der Verlauf behält</translation>
    </message>
    <message>
        <source>Not &amp;older than</source>
        <translation>Nicht ä&amp;lter als</translation>
    </message>
    <message>
        <source>A &amp;file of at most</source>
        <translation>Eine &amp;Datei von höchstens</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Höchstens</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>The oldest calls go first. What is saved counts when Legscope starts again.</source>
        <translation>Die ältesten Anrufe gehen zuerst. Was gespeichert wird, gilt, wenn Legscope wieder startet.</translation>
    </message>
    <message>
        <source>The configuration is being read...</source>
        <translation>Die Konfiguration wird gelesen...</translation>
    </message>
    <message>
        <source>The configuration cannot be read. %1</source>
        <translation>Die Konfiguration ist nicht lesbar. %1</translation>
    </message>
    <message>
        <source>This start was told to keep none (--no-history), or has no place for it.</source>
        <translation>Dieser Start soll keinen Verlauf führen (--no-history) oder hat keinen Ort dafür.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Datei: %1</translation>
    </message>
    <message>
        <source>This start still has other values than the configuration.</source>
        <translation>Dieser Start hat noch andere Werte als die Konfiguration.</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Wird gespeichert...</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nicht gespeichert: %1</translation>
    </message>
    <message>
        <source>What the history keeps is saved, and counts when Legscope starts again.</source>
        <translation>Was der Verlauf behält, ist gespeichert und gilt, wenn Legscope wieder startet.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Tasten suchen</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Call list and history</source>
        <translation>Anrufliste und Verlauf</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Eingabe</translation>
    </message>
    <message>
        <source>Ladder of the call</source>
        <translation>Ablauf des Anrufs</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doppelklick</translation>
    </message>
    <message>
        <source>The call in a window of its own</source>
        <translation>Der Anruf in einem eigenen Fenster</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <source>Copy the selected rows as they are seen</source>
        <translation>Die gewählten Zeilen kopieren, wie sie zu sehen sind</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>Tabs of a call</source>
        <translation>Reiter eines Anrufs</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the list; closes a window of its own</source>
        <translation>Zurück zur Liste; schließt ein eigenes Fenster</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Ablauf</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Auf, Ab</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Vorige und nächste Zeile</translation>
    </message>
    <message>
        <source>n, p</source>
        <translation>n, p</translation>
    </message>
    <message>
        <source>Next and previous message</source>
        <translation>Nächste und vorige Nachricht</translation>
    </message>
    <message>
        <source>Enter, r</source>
        <translation>Eingabe, r</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Die Nachricht, wie sie gesendet wurde</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Its SDP before and after</source>
        <translation>Ihr SDP vorher und nachher</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Mark it; the second mark compares the two</source>
        <translation>Markieren; die zweite Marke vergleicht beide</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>Time as clock, since the begin, since the row before</source>
        <translation>Zeit als Uhrzeit, seit Beginn, seit der Zeile davor</translation>
    </message>
    <message>
        <source>d, D, m</source>
        <translation>d, D, m</translation>
    </message>
    <message>
        <source>SDP marks, only messages with SDP, bands of RTP</source>
        <translation>SDP-Marken, nur Nachrichten mit SDP, RTP-Bänder</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>SDP-Vergleich</translation>
    </message>
    <message>
        <source>Next and previous change</source>
        <translation>Nächste und vorige Änderung</translation>
    </message>
    <message>
        <source>The setting behind the change</source>
        <translation>Die Einstellung hinter der Änderung</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Roh</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>Find in the messages of the call</source>
        <translation>In den Nachrichten des Anrufs suchen</translation>
    </message>
    <message>
        <source>Plots of RTP</source>
        <translation>RTP-Kurven</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Links, Rechts, Pos1, Ende</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Das Fadenkreuz bewegen</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Es wegnehmen</translation>
    </message>
    <message>
        <source>Filter by the value, pin, compare two selected calls, hang up, export</source>
        <translation>Nach dem Wert filtern, anheften, zwei gewählte Anrufe vergleichen, auflegen, exportieren</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>Look closely at a part of the time, at more of it, at all of it</source>
        <translation>Einen Teil der Zeit genau ansehen, mehr davon, alles</translation>
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
        <translation>Ändert, wie der Ablauf die Zeit angibt</translation>
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
    <name>legscope::ui::LegActions</name>
    <message>
        <source>A: %1, the caller</source>
        <translation>A: %1, der Anrufer</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>&amp;Record...</source>
        <translation>&amp;Aufnehmen ...</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Record what the caller says and hears into a file</source>
        <translation>Was der Anrufer sagt und hört, in eine Datei aufnehmen</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Aufnehmen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>/var/lib/legscope/1001.wav</source>
        <translation>/var/lib/legscope/1001.wav</translation>
    </message>
    <message>
        <source>The ending chooses the format. Both parties are recorded.</source>
        <translation>Die Endung bestimmt das Format. Beide Seiten werden aufgenommen.</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Aufnahme &amp;beenden</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>End the recordings of the caller&apos;s leg; their files are kept</source>
        <translation>Die Aufnahmen des Legs des Anrufers beenden; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Aufnahme beenden</translation>
    </message>
    <message>
        <source>Pla&amp;y a file...</source>
        <translation>Datei ab&amp;spielen ...</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Play a file, a tone or a stream to a party of the call</source>
        <translation>Einer Seite des Anrufs eine Datei, einen Ton oder einen Strom vorspielen</translation>
    </message>
    <message>
        <source>Play a file</source>
        <translation>Datei abspielen</translation>
    </message>
    <message>
        <source>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</source>
        <translation>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Liste&amp;n with a phone...</source>
        <translation>Mit einem Telefon mit&amp;hören ...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Your phone is called and hears both parties, who do not hear you</source>
        <translation>Ihr Telefon wird angerufen und hört beide Seiten, die Sie nicht hören</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Mithören</translation>
    </message>
    <message>
        <source>&amp;Whisper with a phone...</source>
        <translation>Mit einem Telefon &amp;flüstern ...</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Your phone is called, hears both parties, and the caller alone hears you</source>
        <translation>Ihr Telefon wird angerufen, hört beide Seiten, und nur der Anrufer hört Sie</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Flüstern</translation>
    </message>
    <message>
        <source>&amp;Transfer...</source>
        <translation>&amp;Vermitteln ...</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Send a party of the call to another extension; the other one goes</source>
        <translation>Eine Seite des Anrufs an eine andere Nebenstelle schicken; die andere geht</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Vermitteln</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Nebenstelle</translation>
    </message>
    <message>
        <source>1003</source>
        <translation>1003</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Parken</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>The caller waits, the other party goes</source>
        <translation>Der Anrufer wartet, die andere Seite geht</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Take the &amp;media</source>
        <translation>&amp;Medien übernehmen</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Move the call into Default mode, in which it can be recorded, played to and listened to</source>
        <translation>Den Anruf in den Modus Default bringen, in dem er aufgenommen, bespielt und mitgehört werden kann</translation>
    </message>
    <message>
        <source>Take the media</source>
        <translation>Medien übernehmen</translation>
    </message>
    <message>
        <source>The mode of this call is not decided yet.</source>
        <translation>Der Modus dieses Anrufs ist noch nicht entschieden.</translation>
    </message>
    <message>
        <source>This call is in %1 mode, in which its sound is not read. &quot;%2&quot; moves it into Default mode.</source>
        <translation>Dieser Anruf ist im Modus %1, in dem sein Klang nicht gelesen wird. „%2“ bringt ihn in den Modus Default.</translation>
    </message>
    <message>
        <source>No call is selected.</source>
        <translation>Kein Anruf ist ausgewählt.</translation>
    </message>
    <message>
        <source>This call has ended.</source>
        <translation>Dieser Anruf ist beendet.</translation>
    </message>
    <message>
        <source>The caller&apos;s leg is not recorded.</source>
        <translation>Das Leg des Anrufers wird nicht aufgenommen.</translation>
    </message>
    <message>
        <source>The engine has the media of this call.</source>
        <translation>Die Engine hat die Medien dieses Anrufs.</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Ihr Telefon</translation>
    </message>
    <message>
        <source>1005@10.0.0.7 or user/1005</source>
        <translation>1005@10.0.0.7 oder user/1005</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anrufen</translation>
    </message>
    <message>
        <source>The phone is called, and listens once it answers.</source>
        <translation>Das Telefon wird angerufen und hört mit, sobald es abnimmt.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LegDialog</name>
    <message>
        <source>Leg</source>
        <translation>Leg</translation>
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
        <source>Legscope</source>
        <translation>Legscope</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Anrufe</translation>
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
    <message>
        <source>Quitting hangs them up on both legs. Or Legscope takes no new calls from now on, and quits when the last one has ended.</source>
        <translation>Beenden legt sie auf beiden Legs auf. Oder Legscope nimmt ab jetzt keine neuen Anrufe an und beendet sich, wenn der letzte zu Ende ist.</translation>
    </message>
    <message>
        <source>Quit after the last call</source>
        <translation>Nach dem letzten Anruf beenden</translation>
    </message>
    <message>
        <source>No new calls are taken; Legscope quits when the last one has ended.</source>
        <translation>Neue Anrufe werden nicht angenommen; Legscope beendet sich, wenn der letzte zu Ende ist.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Konferenzen</translation>
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
    <name>legscope::ui::NoteDialog</name>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A ticket, who was called back, what was found</source>
        <translation>Ein Ticket, wer zurückgerufen wurde, was sich fand</translation>
    </message>
    <message>
        <source>%1 characters, and %2 are kept at most: make the note shorter</source>
        <translation>%1 Zeichen, und höchstens %2 werden aufbewahrt: bitte kürzen</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 von %2 Zeichen</translation>
    </message>
    <message>
        <source>The note is shown until Legscope ends, and not kept. (%1)</source>
        <translation>Die Notiz ist zu sehen, bis Legscope endet, und wird nicht aufbewahrt. (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The note is not saved. (%1)</source>
        <translation>Die Notiz ist nicht gespeichert. (%1)</translation>
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
    <name>legscope::ui::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ParameterTree</name>
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
    <name>legscope::ui::ProfileHead</name>
    <message>
        <source>%1: %2, SIP on %3, dialplan context %4</source>
        <translation>%1: %2, SIP auf %3, Wählplan-Kontext %4</translation>
    </message>
    <message>
        <source>✗ Does not run: %1</source>
        <translation>✗ Läuft nicht: %1</translation>
    </message>
    <message>
        <source>⟳ Saved, and counts when the profile starts again: %1</source>
        <translation>⟳ Gespeichert und gilt, wenn das Profil wieder startet: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n laufender Anruf begann vor der letzten Änderung und behält seinen Modus: %1</numerusform>
            <numerusform>%n laufende Anrufe begannen vor der letzten Änderung und behalten ihren Modus: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileList</name>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
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
        <source>No SIP profile is configured: see sip_profiles in the configuration directory.</source>
        <translation>Kein SIP-Profil ist konfiguriert: siehe sip_profiles im Konfigurationsverzeichnis.</translation>
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
    <message>
        <source>Restart profile</source>
        <translation>Profil neu starten</translation>
    </message>
    <message>
        <source>Starts this profile anew with what its file says now: what is saved and needs a restart counts then. Calls of the profile are hung up; other profiles go on.</source>
        <translation>Startet dieses Profil neu mit dem, was seine Datei jetzt sagt: Was gespeichert ist und einen Neustart braucht, gilt dann. Anrufe des Profils werden aufgelegt; andere Profile laufen weiter.</translation>
    </message>
    <message>
        <source>Profile %1 is being restarted...</source>
        <translation>Profil %1 wird neu gestartet...</translation>
    </message>
    <message>
        <source>Restart profile %1?</source>
        <translation>Profil %1 neu starten?</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) of it are hung up on both legs.</source>
        <translation>
            <numerusform>%n laufender Anruf von ihm wird auf beiden Legs aufgelegt.</numerusform>
            <numerusform>%n laufende Anrufe von ihm werden auf beiden Legs aufgelegt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and restart</source>
        <translation>Auflegen und neu starten</translation>
    </message>
    <message>
        <source>Not restarted: %1</source>
        <translation>Nicht neu gestartet: %1</translation>
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
    <name>legscope::ui::RecordingModel</name>
    <message>
        <source>Recording</source>
        <translation>Nimmt auf</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Verdeckt</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Gescheitert</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Keine Datei</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Anruf</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Leg</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Ende, weil</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingsPage</name>
    <message>
        <source>Go to the calls</source>
        <translation>Zu den Anrufen</translation>
    </message>
    <message>
        <source>Nothing was recorded since the start.
A call is recorded by record_session in its route, or by &quot;Record&quot; in its menu.</source>
        <translation>Seit dem Start wurde nichts aufgenommen.
Ein Anruf wird durch record_session in seiner Route aufgenommen, oder durch „Aufnehmen“ in seinem Menü.</translation>
    </message>
    <message>
        <source>%1 is not played: %2</source>
        <translation>%1 wird nicht abgespielt: %2</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Aufnahmen</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>A&amp;bspielen</translation>
    </message>
    <message>
        <source>Play the recording, or no longer</source>
        <translation>Die Aufnahme abspielen, oder nicht mehr</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Aufnahme &amp;beenden</translation>
    </message>
    <message>
        <source>End the selected recordings; their files are kept</source>
        <translation>Die ausgewählten Aufnahmen beenden; ihre Dateien bleiben</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Write nothing of the selected recordings for a while, or go on</source>
        <translation>Eine Weile nichts der ausgewählten Aufnahmen schreiben, oder weiter</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Ordner öffnen</translation>
    </message>
    <message>
        <source>Show the folder that the file is in</source>
        <translation>Den Ordner zeigen, in dem die Datei ist</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the files: to be pasted into a folder, or as text</source>
        <translation>Die Dateien kopieren: zum Einfügen in einen Ordner, oder als Text</translation>
    </message>
    <message>
        <source>Show c&amp;all</source>
        <translation>Anruf &amp;zeigen</translation>
    </message>
    <message>
        <source>Go to the call that was recorded</source>
        <translation>Zu dem Anruf, der aufgenommen wurde</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Stop &amp;playing</source>
        <translation>Abspielen been&amp;den</translation>
    </message>
    <message>
        <source>One recording that is kept can be played.</source>
        <translation>Eine einzelne behaltene Aufnahme kann abgespielt werden.</translation>
    </message>
    <message>
        <source>%1 is played.</source>
        <translation>%1 wird abgespielt.</translation>
    </message>
    <message>
        <source>No program of this machine shows folders. The file is %1</source>
        <translation>Kein Programm dieses Rechners zeigt Ordner. Die Datei ist %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RouteDialog</name>
    <message>
        <source>The engine is asked...</source>
        <translation>Die Engine wird gefragt...</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Warum diese Route</translation>
    </message>
    <message>
        <source>Conditions of the dialplan</source>
        <translation>Bedingungen des Wählplans</translation>
    </message>
    <message>
        <source>It cannot be said: the route of a call is explained while the call lives. (%1)</source>
        <translation>Das lässt sich nicht sagen: Die Route eines Anrufs wird erklärt, solange er besteht. (%1)</translation>
    </message>
    <message>
        <source>What the dialplan asks of this call, and the answers, with the variables as they are now:</source>
        <translation>Was der Wählplan über diesen Anruf fragt, und die Antworten, mit den Variablen, wie sie jetzt sind:</translation>
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
    <name>legscope::ui::RtpPlots</name>
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
        <source>MOS so far</source>
        <translation>MOS bisher</translation>
    </message>
    <message>
        <source>Longest delta so far</source>
        <translation>Größter Abstand</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Umlaufzeit</translation>
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
        <source>encrypted</source>
        <translation>verschlüsselt</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>wieder da</translation>
    </message>
    <message>
        <source>No RTP sampled yet</source>
        <translation>Noch kein RTP gemessen</translation>
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
        <source>re-offer</source>
        <translation>Re-Offer</translation>
    </message>
    <message>
        <source>Not known for this codec</source>
        <translation>Für diesen Codec nicht bekannt</translation>
    </message>
    <message>
        <source>Not known: no leg has reported on what it gets (RTCP)</source>
        <translation>Nicht bekannt: kein Leg hat gemeldet, was es bekommt (RTCP)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpTab</name>
    <message>
        <source>m-line</source>
        <translation>m-Zeile</translation>
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
        <source>Media is not seen by the engine: in bypass mode it goes directly from end to end.
%1</source>
        <translation>Die Engine sieht die Medien nicht: Im Bypass-Modus gehen sie direkt von Ende zu Ende.
%1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Anhören</translation>
    </message>
    <message>
        <source>See and hear what was said, of the packets that are kept</source>
        <translation>Sehen und hören, was gesagt wurde, aus den aufgehobenen Paketen</translation>
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
    <name>legscope::ui::SdpDiffTable</name>
    <message>
        <source>Changes of the SDP</source>
        <translation>Änderungen des SDP</translation>
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
    <message>
        <source>Only changes</source>
        <translation>Nur Änderungen</translation>
    </message>
    <message>
        <source>Leave out lines that are as they were (c)</source>
        <translation>Zeilen weglassen, die geblieben sind, wie sie waren (c)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SoundPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Save WAV...</source>
        <translation>WAV speichern...</translation>
    </message>
    <message>
        <source>Set %1 = %2</source>
        <translation>%1 = %2 setzen</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Wie empfangen</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Wie gesendet</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Was zu hören ist</translation>
    </message>
    <message>
        <source>What each leg said, or what it was sent</source>
        <translation>Was jede Seite gesagt hat, oder was ihr gesendet wurde</translation>
    </message>
    <message>
        <source>Hear leg A, on the left</source>
        <translation>Seite A hören, links</translation>
    </message>
    <message>
        <source>Hear leg B, on the right</source>
        <translation>Seite B hören, rechts</translation>
    </message>
    <message>
        <source>The packets are read...</source>
        <translation>Die Pakete werden gelesen...</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
    <message>
        <source>Save the sound of call %1</source>
        <translation>Ton von Anruf %1 speichern</translation>
    </message>
    <message>
        <source>call-%1.wav</source>
        <translation>anruf-%1.wav</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>WAV-Dateien (*.wav)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerFilePlayer</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Dieser Rechner hat keine Tonausgabe.</translation>
    </message>
    <message>
        <source>The file cannot be played.</source>
        <translation>Die Datei kann nicht abgespielt werden.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerOutput</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Dieser Rechner hat keine Tonausgabe.</translation>
    </message>
    <message>
        <source>The sound output &quot;%1&quot; does not play %2 Hz.</source>
        <translation>Die Tonausgabe &quot;%1&quot; spielt %2 Hz nicht ab.</translation>
    </message>
    <message>
        <source>The sound output has failed.</source>
        <translation>Die Tonausgabe ist ausgefallen.</translation>
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
    <message>
        <source>%L1 cps</source>
        <translation>%L1 cps</translation>
    </message>
    <message>
        <source>loss %L1 %</source>
        <translation>Verlust %L1 %</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WaveformView</name>
    <message>
        <source>Sound of A and B</source>
        <translation>Ton von A und B</translation>
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
    <message>
        <source>&amp;Keys...</source>
        <translation>&amp;Tasten...</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Every key, and what it does</source>
        <translation>Jede Taste und was sie tut</translation>
    </message>
    <message>
        <source>&amp;Open diagnostics...</source>
        <translation>Diagnose ö&amp;ffnen ...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Look at the calls of a diagnostics bundle that somebody sent</source>
        <translation>Die Anrufe eines Diagnosepakets ansehen, das jemand geschickt hat</translation>
    </message>
    <message>
        <source>L&amp;isten</source>
        <translation>A&amp;nhören</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>See and hear what was said in the selected call</source>
        <translation>Sehen und hören, was im gewählten Anruf gesagt wurde</translation>
    </message>
</context>
</TS>
