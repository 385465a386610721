<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="pl" sourcelanguage="en">
<context>
    <name>Bundle</name>
    <message>
        <source>There is no such file.</source>
        <translation>Nie ma takiego pliku.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>Brak uprawnień do odczytu pliku.</translation>
    </message>
    <message>
        <source>That is no diagnostics bundle, or it is damaged.</source>
        <translation>To nie jest archiwum diagnostyczne albo jest ono uszkodzone.</translation>
    </message>
    <message>
        <source>This version of Legscope cannot read the bundle.</source>
        <translation>Ta wersja Legscope nie potrafi odczytać archiwum.</translation>
    </message>
    <message>
        <source>The bundle is too large.</source>
        <translation>Archiwum jest za duże.</translation>
    </message>
    <message>
        <source>The bundle cannot be opened.</source>
        <translation>Nie można otworzyć archiwum.</translation>
    </message>
</context>
<context>
    <name>CallCell</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, przypięte</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B; offered and answered with SRTP</source>
        <translation>Co przychodzi od A / co przychodzi od B; SRTP w ofercie i w odpowiedzi</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Co przychodzi od A / co przychodzi od B</translation>
    </message>
    <message>
        <source>Too early to say much: less than five seconds</source>
        <translation>Za wcześnie na ocenę: mniej niż pięć sekund</translation>
    </message>
    <message>
        <source>Not seen by the engine: in bypass mode media goes around it</source>
        <translation>Niewidoczne dla silnika: w trybie Bypass media go omijają</translation>
    </message>
    <message>
        <source>RTP packets a second from A / from B</source>
        <translation>Pakiety RTP na sekundę od A / od B</translation>
    </message>
</context>
<context>
    <name>CallFinding</name>
    <message>
        <source>The answer names %1 where the offer had %2 (m-line %3): the ends do not understand each other.</source>
        <translation>Odpowiedź podaje %1 tam, gdzie oferta miała %2 (linia m %3): strony nie rozumieją się nawzajem.</translation>
    </message>
    <message>
        <source>The side that answered has to choose among the codecs that it was offered: correct its list of codecs.</source>
        <translation>Strona odpowiadająca musi wybrać spośród kodeków, które jej zaoferowano: poprawić jej listę kodeków.</translation>
    </message>
    <message>
        <source>ICE candidates were passed on: the ends may send media directly to each other, around the engine.</source>
        <translation>Przekazano dalej kandydatów ICE: strony mogą wysyłać media bezpośrednio do siebie, z pominięciem silnika.</translation>
    </message>
    <message>
        <source>Strip ICE on the profile (proxy-media-ice=strip).</source>
        <translation>Usuwać ICE w profilu (proxy-media-ice=strip).</translation>
    </message>
    <message>
        <source>ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys.</source>
        <translation>Zaoferowano ZRTP, ale w trybie Default media kończą się tutaj: strony nie mogą uzgodnić kluczy.</translation>
    </message>
    <message>
        <source>Route this call in proxy mode, which passes ZRTP from end to end.</source>
        <translation>Skierować to połączenie w trybie Proxy, który przepuszcza ZRTP między stronami.</translation>
    </message>
    <message>
        <source>Let the source be learned (disable-rtp-auto-adjust=false), or correct the address in the SDP of %1.</source>
        <translation>Zezwolić na uczenie się źródła (disable-rtp-auto-adjust=false) albo poprawić adres w SDP strony %1.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but %2 has named no address to send it to.</source>
        <translation>Jednokierunkowe audio: RTP od %1 dociera, ale %2 nie podaje adresu, na który można je wysłać.</translation>
    </message>
    <message>
        <source>Look at the SDP of %1 on the SDP diff tab.</source>
        <translation>Obejrzeć SDP strony %1 na karcie Różnice SDP.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2.</source>
        <translation>Jednokierunkowe audio: RTP od %1 dociera, ale system odmawia wysłania go do %2.</translation>
    </message>
    <message>
        <source>Look at rtp-ip and at the route to the address in the SDP of %1.</source>
        <translation>Sprawdzić rtp-ip i trasę do adresu z SDP strony %1.</translation>
    </message>
    <message>
        <source>One-way audio: no RTP has come from %1; it is expected at %2.</source>
        <translation>Jednokierunkowe audio: od %1 nie nadeszło RTP; oczekiwane jest na %2.</translation>
    </message>
    <message>
        <source>Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Sprawdzić, czy %1 może osiągnąć ten adres: zapora, NAT lub ext-rtp-ip.</translation>
    </message>
    <message>
        <source>Move the action to a route in Default mode, or let it be skipped (proxy-media-app-policy=refuse).</source>
        <translation>Przenieść akcję do trasy w trybie Default albo pozwolić ją pominąć (proxy-media-app-policy=refuse).</translation>
    </message>
    <message>
        <source>Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen.</source>
        <translation>Włączyć inbound-late-negotiation: dialplan działa wtedy przed wyborem kodeków.</translation>
    </message>
    <message>
        <source>Add a codec that both ends have to the preferences of the profile.</source>
        <translation>Dodać do preferencji profilu kodek, który mają obie strony.</translation>
    </message>
    <message>
        <source>Give the profile a context that the dialplan has.</source>
        <translation>Podać w profilu kontekst, który istnieje w dialplanie.</translation>
    </message>
    <message>
        <source>Correct the dial string of the route.</source>
        <translation>Poprawić ciąg wybierania w trasie.</translation>
    </message>
    <message>
        <source>Correct the action in the dialplan.</source>
        <translation>Poprawić akcję w dialplanie.</translation>
    </message>
    <message>
        <source>The Raw tab shows the body as it came: its sender has to correct it.</source>
        <translation>Karta Surowe pokazuje treść tak, jak nadeszła: musi ją poprawić nadawca.</translation>
    </message>
    <message>
        <source>Widen the range of RTP ports: a call takes two pairs for each m-line.</source>
        <translation>Poszerzyć zakres portów RTP: połączenie zajmuje dwie pary na każdą linię m.</translation>
    </message>
    <message>
        <source>Give the name an address in DNS or in the hosts file of this machine, or let the phone write its address into the SDP.</source>
        <translation>Nadać tej nazwie adres w DNS lub w pliku hosts tego komputera albo ustawić telefon tak, by wpisywał do SDP swój adres.</translation>
    </message>
    <message>
        <source>Look what the name means on this machine: media must go to an address of the phone.</source>
        <translation>Sprawdzić, co ta nazwa oznacza na tym komputerze: media muszą trafiać na adres telefonu.</translation>
    </message>
    <message>
        <source>Let the phone leave the line out, or route this call in Default mode, which writes an SDP of its own.</source>
        <translation>Ustawić telefon tak, by pomijał tę linię, albo skierować połączenie w trybie Default, który tworzy własne SDP.</translation>
    </message>
    <message>
        <source>Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS.</source>
        <translation>Uzgadniać klucze między stronami przez DTLS-SRTP lub ZRTP, które są bezpieczne bez TLS.</translation>
    </message>
    <message>
        <source>Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted.</source>
        <translation>Ustawić telefon tak, by oferował RTP/SAVP, jeśli ma szyfrować: ten strumień nie jest zaszyfrowany.</translation>
    </message>
    <message>
        <source>The SDP lacks a c= line: its sender has to correct it.</source>
        <translation>W SDP brakuje linii c=: musi to poprawić nadawca.</translation>
    </message>
    <message>
        <source>The call goes on as it was; the Raw tab shows the body that was refused.</source>
        <translation>Połączenie trwa bez zmian; karta Surowe pokazuje odrzuconą treść.</translation>
    </message>
    <message>
        <source>No audio in either direction: in the %1 s since the answer no RTP has come, neither from A (expected at %2) nor from B (expected at %3).</source>
        <translation>Brak dźwięku w obu kierunkach: w ciągu %1 s od odebrania nie nadeszło RTP ani od A (oczekiwane na %2), ani od B (oczekiwane na %3).</translation>
    </message>
    <message>
        <source>Look whether the ends can reach these addresses: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Sprawdzić, czy strony mogą osiągnąć te adresy: zapora, NAT lub ext-rtp-ip.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 comes from an address that its SDP does not name, and is dropped (%2 packets).</source>
        <translation>Jednokierunkowe audio: RTP od %1 nadchodzi z adresu, którego nie ma w SDP tej strony, i jest porzucane (pakiety: %2).</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but has a codec that was not agreed with %2.</source>
        <translation>Jednokierunkowe audio: RTP od %1 dociera, ale w kodeku nieuzgodnionym z %2.</translation>
    </message>
    <message>
        <source>Let %1 send a codec that its SDP was answered with; the RTP tab names what it sends.</source>
        <translation>Ustawić stronę %1 tak, by wysyłała kodek z odpowiedzi na swoje SDP; karta RTP podaje, co wysyła.</translation>
    </message>
    <message>
        <source>%1 % of the RTP of %2 is lost (%3 of %4 packets).</source>
        <translation>Utracono %1% RTP od %2 (%3 z %4 pakietów).</translation>
    </message>
    <message>
        <source>It is lost before it arrives here: look at the network between %1 and this machine.</source>
        <translation>Straty powstają, zanim RTP tu dotrze: sprawdzić sieć między %1 a tym komputerem.</translation>
    </message>
    <message>
        <source>The RTP of %1 comes unevenly: %2 ms of jitter, the longest pause was %3 ms.</source>
        <translation>RTP od %1 nadchodzi nierównomiernie: jitter %2 ms, najdłuższa przerwa %3 ms.</translation>
    </message>
    <message>
        <source>It is uneven before it arrives here: look at the network between %1 and this machine, or at the load of %2.</source>
        <translation>Nierównomierność powstaje, zanim RTP tu dotrze: sprawdzić sieć między %1 a tym komputerem lub obciążenie %2.</translation>
    </message>
    <message>
        <source>%1 sends %2, which was not agreed: it was told that %3 is understood. %4 may not be able to play it.</source>
        <translation>Strona %1 wysyła %2, czego nie uzgodniono: podano jej, że rozumiane jest %3. Strona %4 może tego nie odtworzyć.</translation>
    </message>
    <message>
        <source>%1 has to send one of the codecs of the SDP that it was sent: correct its list of codecs.</source>
        <translation>Strona %1 musi wysyłać jeden z kodeków z SDP, które otrzymała: poprawić jej listę kodeków.</translation>
    </message>
    <message>
        <source>%1 never answered: %2 INVITEs went to %3 in %4 s, and nothing came back.</source>
        <translation>Brak odpowiedzi od %1: INVITE wysłano %2× do %3 w ciągu %4 s i nic nie wróciło.</translation>
    </message>
    <message>
        <source>Look whether %1 is the right address, whether the peer runs, and whether a firewall is between.</source>
        <translation>Sprawdzić, czy %1 to właściwy adres, czy strona zdalna działa i czy po drodze nie ma zapory.</translation>
    </message>
    <message>
        <source>%1 was not reached: the network refused what was sent to %2, nobody listens there or no way leads there.</source>
        <translation>Nie osiągnięto %1: sieć odrzuciła to, co wysłano do %2; nikt tam nie nasłuchuje albo nie prowadzi tam żadna trasa.</translation>
    </message>
    <message>
        <source>Look whether the peer runs and listens at %1.</source>
        <translation>Sprawdzić, czy strona zdalna działa i nasłuchuje na %1.</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3 (%4 times): both ends changed the session at once. Who asked may ask again.</source>
        <translation>Odpowiedź %2 od %1 na %3 (%4×): obie strony zmieniały sesję jednocześnie. Kto pytał, może zapytać ponownie.</translation>
    </message>
    <message>
        <source>%1 refused the %2 with %3 (%4 times): the session stays as it was before.</source>
        <translation>Noga %1 odrzuciła %2 odpowiedzią %3 (%4×): sesja pozostaje taka, jaka była.</translation>
    </message>
    <message>
        <source>The Raw tab shows what was offered and what was answered: the end that refused does not support the change.</source>
        <translation>Karta Surowe pokazuje, co zaoferowano i co odpowiedziano: strona odmawiająca nie obsługuje tej zmiany.</translation>
    </message>
    <message>
        <source>Of %1 that were called, %2 answered: %3 at %4.</source>
        <translation>Wywołanych: %1, odebrała noga %2: %3 pod adresem %4.</translation>
    </message>
    <message>
        <source>Look for who changes the SDP or the media on the way: the phone shows another certificate than the one its SDP names.</source>
        <translation>Ustalić, kto po drodze zmienia SDP lub media: telefon przedstawia inny certyfikat niż ten, który podaje jego SDP.</translation>
    </message>
    <message>
        <source>Look whether UDP reaches the phone on the ports of its SDP both ways, and whether it has DTLS 1.2 with one of the two SRTP profiles.</source>
        <translation>Sprawdzić, czy UDP dociera do telefonu na portach z jego SDP w obu kierunkach i czy telefon ma DTLS 1.2 z jednym z dwóch profili SRTP.</translation>
    </message>
    <message>
        <source>%1: no answer within %2 s</source>
        <translation>%1: brak odpowiedzi w ciągu %2 s</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2; silence is sent</source>
        <translation>vad nie działa na nodze %1: %2; wysyłana jest cisza</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2</source>
        <translation>vad nie działa na nodze %1: %2</translation>
    </message>
    <message>
        <source>in proxy mode its packets pass as they come</source>
        <translation>w trybie Proxy jej pakiety przechodzą tak, jak przychodzą</translation>
    </message>
    <message>
        <source>in bypass mode its packets do not come here</source>
        <translation>w trybie Bypass jej pakiety tu nie docierają</translation>
    </message>
    <message>
        <source>its packets are encrypted, and pauses would show when nobody speaks</source>
        <translation>jej pakiety są zaszyfrowane, a przerwy zdradzałyby, kiedy nikt nie mówi</translation>
    </message>
    <message>
        <source>its sound is not made here (disable-transcoding, or a codec that is none of ours)</source>
        <translation>jej dźwięk nie powstaje tutaj (disable-transcoding albo kodek, którego Legscope nie ma)</translation>
    </message>
    <message>
        <source>comfort noise does not go with %1</source>
        <translation>szum komfortu nie pasuje do %1</translation>
    </message>
    <message>
        <source>the phone has not named comfort noise (payload type 13)</source>
        <translation>telefon nie podał szumu komfortu (typ ładunku 13)</translation>
    </message>
    <message>
        <source>vad: comfort noise is left out of this call (suppress-cng), so silence is sent</source>
        <translation>vad: w tym połączeniu nie ma szumu komfortu (suppress-cng), więc wysyłana jest cisza</translation>
    </message>
    <message>
        <source>leg %1 has agreed on no sound</source>
        <translation>noga %1 nie uzgodniła żadnego dźwięku</translation>
    </message>
    <message>
        <source>leg %1 has %2, which is none of our codecs</source>
        <translation>noga %1 ma %2, kodek, którego Legscope nie ma</translation>
    </message>
    <message>
        <source>the Replaces header in Refer-To cannot be read</source>
        <translation>nie można odczytać nagłówka Replaces w Refer-To</translation>
    </message>
    <message>
        <source>Refer-To names a dialog of the same call</source>
        <translation>Refer-To wskazuje dialog tego samego połączenia</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in the other call</source>
        <translation>w drugim połączeniu trwa transfer lub re-INVITE</translation>
    </message>
    <message>
        <source>the dialog that Refer-To names is not connected</source>
        <translation>dialog wskazany w Refer-To nie jest połączony</translation>
    </message>
    <message>
        <source>there is no dialog that Refer-To names</source>
        <translation>nie ma dialogu wskazanego w Refer-To</translation>
    </message>
    <message>
        <source>early-only, but the dialog is answered</source>
        <translation>early-only, ale dialog jest odebrany</translation>
    </message>
    <message>
        <source>expected one Refer-To that can be read</source>
        <translation>oczekiwano jednego czytelnego Refer-To</translation>
    </message>
    <message>
        <source>Refer-To asks for %1</source>
        <translation>Refer-To żąda %1</translation>
    </message>
    <message>
        <source>the profile %1 has disable-transfer</source>
        <translation>profil %1 ma disable-transfer</translation>
    </message>
    <message>
        <source>deny_refer_requests is set</source>
        <translation>ustawiono deny_refer_requests</translation>
    </message>
    <message>
        <source>its other leg goes on in call %1</source>
        <translation>jego druga noga trwa dalej w połączeniu %1</translation>
    </message>
    <message>
        <source>a leg of call %1</source>
        <translation>noga połączenia %1</translation>
    </message>
    <message>
        <source>transfer: %1 connects %2 with the other leg of call %3</source>
        <translation>transfer: noga %1 łączy nogę %2 z drugą nogą połączenia %3</translation>
    </message>
    <message>
        <source>transfer: %1 takes the place of %2</source>
        <translation>transfer: %1 zajmuje miejsce nogi %2</translation>
    </message>
    <message>
        <source>transfer: %1 sends %2</source>
        <translation>transfer: noga %1 przenosi %2</translation>
    </message>
    <message>
        <source>transfer: %1 is done</source>
        <translation>transfer zakończony: %1</translation>
    </message>
    <message>
        <source>transfer: %1 is done, its route serves it</source>
        <translation>transfer zakończony: %1, nogę obsługuje jej trasa</translation>
    </message>
    <message>
        <source>transfer by %1 refused with %2: %3</source>
        <translation>transfer zażądany przez nogę %1 odrzucony z %2: %3</translation>
    </message>
    <message>
        <source>the leg that moves answered %1</source>
        <translation>noga, która się przenosi, odpowiedziała %1</translation>
    </message>
    <message>
        <source>the leg that stays answered %1</source>
        <translation>noga, która zostaje, odpowiedziała %1</translation>
    </message>
    <message>
        <source>another transfer or re-INVITE is under way</source>
        <translation>trwa inny transfer lub re-INVITE</translation>
    </message>
    <message>
        <source>there is nobody connected who could be sent anywhere</source>
        <translation>nie ma nikogo połączonego, kogo można by dokądś przenieść</translation>
    </message>
    <message>
        <source>the caller has not acknowledged its answer yet</source>
        <translation>dzwoniący jeszcze nie potwierdził swojej odpowiedzi</translation>
    </message>
    <message>
        <source>it is not connected to anybody</source>
        <translation>nie jest z nikim połączona</translation>
    </message>
    <message>
        <source>the two legs cannot agree on their media: %1</source>
        <translation>nogi nie mogą uzgodnić swoich mediów: %1</translation>
    </message>
    <message>
        <source>the legs of a transfer that failed cannot go back to each other: %1</source>
        <translation>nogi po nieudanym transferze nie mogą do siebie wrócić: %1</translation>
    </message>
    <message>
        <source>%1 is not transferred to %2: %3</source>
        <translation>noga %1 nie zostaje przeniesiona do %2: %3</translation>
    </message>
    <message>
        <source>%1: what runs on %2 is over: %3 (%4)</source>
        <translation>%1: to, co działało na nodze %2, jest zakończone: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 was not played: the leg is played another sound already</source>
        <translation>nie odtworzono %1: dla nogi jest już odtwarzany inny dźwięk</translation>
    </message>
    <message>
        <source>originate_timeout: nobody has answered within %1 s, the INVITE is cancelled</source>
        <translation>originate_timeout: nikt nie odpowiedział w ciągu %1 s, INVITE zostaje anulowany</translation>
    </message>
    <message>
        <source>%1: nobody at %2 has answered within %3 s, the INVITE is cancelled</source>
        <translation>%1: nikt pod %2 nie odpowiedział w ciągu %3 s, INVITE zostaje anulowany</translation>
    </message>
    <message>
        <source>bridge %1: %2</source>
        <translation>bridge %1: %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 is reached</source>
        <translation>%1 nie jest wywoływane: osiągnięto %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 places were called already</source>
        <translation>%1 nie jest wywoływane: liczba już wywołanych celów: %2</translation>
    </message>
    <message>
        <source>%1 refuses an offer with keys of SRTP (488): it is asked again without them</source>
        <translation>%1 odrzuca ofertę z kluczami SRTP (488): zapytanie zostaje ponowione bez nich</translation>
    </message>
    <message>
        <source>%1 names %2, which is left out: only sip: URIs are called</source>
        <translation>%1 podaje %2, co zostaje pominięte: wywoływane są tylko URI sip:</translation>
    </message>
    <message>
        <source>a Contact that cannot be read</source>
        <translation>nieczytelny Contact</translation>
    </message>
    <message>
        <source>%1 names no contact that could be called</source>
        <translation>%1 nie podaje Contact, który można by wywołać</translation>
    </message>
    <message>
        <source>the redirection leads to %1</source>
        <translation>przekierowanie prowadzi do %1</translation>
    </message>
    <message>
        <source>the answer has %1 m-lines, the offer %2</source>
        <translation>liczba linii m w odpowiedzi: %1, w ofercie: %2</translation>
    </message>
    <message>
        <source>%1 is in no list of apply-inbound-acl</source>
        <translation>%1 nie ma na żadnej liście z apply-inbound-acl</translation>
    </message>
    <message>
        <source>leg %1 was offered another key of SRTP, for the one that it has is nearly used up, and keeps it: %2</source>
        <translation>nodze %1 zaoferowano nowy klucz SRTP, bo jej obecny jest prawie zużyty, ale noga go zachowuje: %2</translation>
    </message>
    <message>
        <source>%1: %2 is not run: %3</source>
        <translation>%1: %2 nie zostaje uruchomione: %3</translation>
    </message>
    <message>
        <source>too many wait already</source>
        <translation>zbyt wiele już oczekuje</translation>
    </message>
    <message>
        <source>the leg has ended</source>
        <translation>noga jest zakończona</translation>
    </message>
    <message>
        <source>there is no leg at the other end</source>
        <translation>po drugiej stronie nie ma nogi</translation>
    </message>
    <message>
        <source>leg %1: %2; it was answered 415</source>
        <translation>noga %1: %2; odpowiedziano 415</translation>
    </message>
    <message>
        <source>the INFO has no line Signal=</source>
        <translation>INFO nie ma linii Signal=</translation>
    </message>
    <message>
        <source>the INFO has the signal &quot;%1&quot;, which is no key</source>
        <translation>INFO ma sygnał „%1”, który nie jest klawiszem</translation>
    </message>
    <message>
        <source>leg %1: its digits are not masked: %2</source>
        <translation>noga %1: jej cyfry nie są maskowane: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this engine: the call comes back, with %2 hops left</source>
        <translation>%1 to adres tego silnika: połączenie wraca, pozostałe przeskoki: %2</translation>
    </message>
    <message>
        <source>%1 is sent in no header: its name or its value cannot be one</source>
        <translation>%1 nie jest wysyłane w żadnym nagłówku: nazwa lub wartość się do tego nie nadaje</translation>
    </message>
    <message>
        <source>not sent to %1: %2; %3 is not trusted (legscope-trusted-acl, apply-inbound-acl)</source>
        <translation>nie wysłano do %1: %2; brak zaufania: %3 (legscope-trusted-acl, apply-inbound-acl)</translation>
    </message>
    <message>
        <source>%1 of %2 is not believed: it is in no legscope-trusted-acl or apply-inbound-acl</source>
        <translation>%1 od %2 nie jest uznawane: adresu nie ma w żadnym legscope-trusted-acl ani apply-inbound-acl</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be read, and counts for nothing</source>
        <translation>nie można odczytać %1 od %2, więc nie jest to brane pod uwagę</translation>
    </message>
    <message>
        <source>the route answers the caller itself</source>
        <translation>trasa sama odbiera połączenie</translation>
    </message>
    <message>
        <source>ringback is not played: the caller has offered no media yet</source>
        <translation>zwrotny sygnał wywołania nie jest odtwarzany: dzwoniący nie zaoferował jeszcze mediów</translation>
    </message>
    <message>
        <source>the callee&apos;s SDP cannot be passed on: %1</source>
        <translation>nie można przekazać dalej SDP wywoływanego: %1</translation>
    </message>
    <message>
        <source>the callee&apos;s 200 carries no SDP and none came before it</source>
        <translation>200 od wywoływanego nie zawiera SDP i wcześniej też żadne nie przyszło</translation>
    </message>
    <message>
        <source>the callee&apos;s answer cannot be used: %1</source>
        <translation>odpowiedzi wywoływanego nie można użyć: %1</translation>
    </message>
    <message>
        <source>the caller does not take the callee&apos;s SDP: %1</source>
        <translation>dzwoniący nie przyjmuje SDP wywoływanego: %1</translation>
    </message>
    <message>
        <source>who was to take the place gave up</source>
        <translation>kto miał zająć to miejsce, zrezygnował</translation>
    </message>
    <message>
        <source>the callee has gone while the call was moved into Default mode: what needed that is left out</source>
        <translation>noga wywoływanego zakończyła się, gdy połączenie przechodziło w tryb Default: to, co tego wymagało, zostaje pominięte</translation>
    </message>
    <message>
        <source>the target has gone</source>
        <translation>celu już nie ma</translation>
    </message>
    <message>
        <source>%1 came after codecs had been chosen: profile %2 has inbound-late-negotiation off</source>
        <translation>za późno, po wyborze kodeków: %1; profil %2 ma wyłączone inbound-late-negotiation</translation>
    </message>
    <message>
        <source>leg %1 sends a fax by T.38</source>
        <translation>noga %1 wysyła faks przez T.38</translation>
    </message>
    <message>
        <source>the legs have encrypted their media from end to end; in Default mode each leg does so with Legscope, which hears it</source>
        <translation>nogi zaszyfrowały swoje media między stronami; w trybie Default każda noga robi to z Legscope, który może je słyszeć</translation>
    </message>
    <message>
        <source>it is not moved to Default mode: %1</source>
        <translation>połączenie nie przechodzi w tryb Default: %1</translation>
    </message>
    <message>
        <source>the leg has changed its media, and can be played nothing now</source>
        <translation>noga zmieniła swoje media i nie można teraz dla niej niczego odtwarzać</translation>
    </message>
    <message>
        <source>the media of the call is not ours: sounds are played in Default mode</source>
        <translation>media połączenia nie są u nas: dźwięki są odtwarzane w trybie Default</translation>
    </message>
    <message>
        <source>%1 was not played: %2</source>
        <translation>nie odtworzono %1: %2</translation>
    </message>
    <message>
        <source>of %1 %2 ms were silent, for they were not read in time: the disk is slow</source>
        <translation>%2 ms z %1 zastąpiła cisza, bo nie odczytano ich na czas: dysk jest wolny</translation>
    </message>
    <message>
        <source>it has ended before there was anything to record</source>
        <translation>skończyło się, zanim było co nagrywać</translation>
    </message>
    <message>
        <source>there is no sound of the leg any more that could be recorded</source>
        <translation>nie ma już dźwięku tej nogi, który można by nagrać</translation>
    </message>
    <message>
        <source>the disk does not answer, and the file is finished later</source>
        <translation>dysk nie odpowiada, plik zostanie ukończony później</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2: %3</source>
        <translation>noga %1 nie została nagrana do %2: %3</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2 to its end: %3</source>
        <translation>noga %1 nie została nagrana do końca do %2: %3</translation>
    </message>
    <message>
        <source>of %1 %2 ms are silent, for they were not written in time: the disk is slow</source>
        <translation>%2 ms z %1 zastępuje cisza, bo nie zapisano ich na czas: dysk jest wolny</translation>
    </message>
    <message>
        <source>the engine is stopping</source>
        <translation>silnik właśnie kończy pracę</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>silnik kończy pracę</translation>
    </message>
    <message>
        <source>hung up by the operator</source>
        <translation>rozłączone przez operatora</translation>
    </message>
    <message>
        <source>hung up by the operator (uuid_kill of %1)</source>
        <translation>rozłączone przez operatora (uuid_kill dla %1)</translation>
    </message>
    <message>
        <source>nothing came back from the callee</source>
        <translation>od wywoływanego nic nie wróciło</translation>
    </message>
    <message>
        <source>the callee cannot be reached</source>
        <translation>wywoływany jest nieosiągalny</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>trwa nagrywanie</translation>
    </message>
    <message>
        <source>somebody listens to it</source>
        <translation>ktoś podsłuchuje</translation>
    </message>
    <message>
        <source>leg %1 is played a sound</source>
        <translation>dla nogi %1 odtwarzany jest dźwięk</translation>
    </message>
    <message>
        <source>leg %1 is in a conference</source>
        <translation>noga %1 jest w konferencji</translation>
    </message>
    <message>
        <source>keys of leg %1 are read</source>
        <translation>klawisze nogi %1 są odczytywane</translation>
    </message>
    <message>
        <source>applications listen for digits of leg %1</source>
        <translation>aplikacje czekają na cyfry nogi %1</translation>
    </message>
    <message>
        <source>its call is ending</source>
        <translation>jej połączenie się kończy</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in its call</source>
        <translation>w jej połączeniu trwa transfer lub re-INVITE</translation>
    </message>
    <message>
        <source>both legs are of the same call</source>
        <translation>obie nogi należą do tego samego połączenia</translation>
    </message>
    <message>
        <source>the leg that is to be connected is not answered</source>
        <translation>noga, która ma zostać połączona, nie jest odebrana</translation>
    </message>
    <message>
        <source>the leg that was connected to it answered %1</source>
        <translation>noga, która była z nią połączona, odpowiedziała %1</translation>
    </message>
    <message>
        <source>%1 ms a packet on one leg, %2 on the other</source>
        <translation>%1 ms na pakiet na jednej nodze, %2 na drugiej</translation>
    </message>
    <message>
        <source>one leg is played a sound</source>
        <translation>dla jednej nogi odtwarzany jest dźwięk</translation>
    </message>
    <message>
        <source>somebody who listens speaks to one leg</source>
        <translation>podsłuchujący mówi do jednej nogi</translation>
    </message>
    <message>
        <source>one leg gets comfort noise while the other is silent</source>
        <translation>jedna noga dostaje szum komfortu, gdy druga milczy</translation>
    </message>
    <message>
        <source>one leg is sent no silence (vad)</source>
        <translation>do jednej nogi nie jest wysyłana cisza (vad)</translation>
    </message>
    <message>
        <source>one leg gets digits as tones</source>
        <translation>jedna noga dostaje cyfry jako tony</translation>
    </message>
    <message>
        <source>digits of one leg may be tones</source>
        <translation>cyfry jednej nogi mogą być tonami</translation>
    </message>
    <message>
        <source>one leg sends %1, the other takes %2</source>
        <translation>jedna noga wysyła %1, druga przyjmuje %2</translation>
    </message>
    <message>
        <source>an answer came without an offer</source>
        <translation>odpowiedź przyszła bez oferty</translation>
    </message>
    <message>
        <source>an answer came from a leg that got no offer</source>
        <translation>odpowiedź przyszła od nogi, która nie dostała oferty</translation>
    </message>
    <message>
        <source>the caller told nothing for %1 s</source>
        <translation>dzwoniący o niczym nie poinformował przez %1 s</translation>
    </message>
    <message>
        <source>the caller answered %1 %2</source>
        <translation>dzwoniący odpowiedział %1 %2</translation>
    </message>
    <message>
        <source>deflected to %1</source>
        <translation>odesłane do %1</translation>
    </message>
    <message>
        <source>the caller was answered %1 there</source>
        <translation>dzwoniący dostał tam odpowiedź %1</translation>
    </message>
    <message>
        <source>the caller does not tell how it went</source>
        <translation>dzwoniący nie informuje, jaki był wynik</translation>
    </message>
    <message>
        <source>deflect to %1 failed: %2</source>
        <translation>deflect do %1 nie powiodło się: %2</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3</source>
        <translation>noga %1 odpowiedziała %2 na %3</translation>
    </message>
    <message>
        <source>the ACK carries no answer to the offer of the 200</source>
        <translation>ACK nie zawiera odpowiedzi na ofertę z 200</translation>
    </message>
    <message>
        <source>Max-Forwards is used up: a loop</source>
        <translation>Max-Forwards jest wyczerpane: pętla</translation>
    </message>
    <message>
        <source>the leg has gone meanwhile</source>
        <translation>nogi w międzyczasie już nie ma</translation>
    </message>
    <message>
        <source>leg %1 is not served</source>
        <translation>noga %1 nie jest obsługiwana</translation>
    </message>
    <message>
        <source>leg %1 offers to encrypt by ZRTP, which ends here in Default mode: its media is not encrypted (proxy and bypass pass it)</source>
        <translation>noga %1 oferuje szyfrowanie przez ZRTP, które w trybie Default kończy się tutaj: jej media nie są zaszyfrowane (Proxy i Bypass je przepuszczają)</translation>
    </message>
    <message>
        <source>leg %1: %2 packets of m-line %3 could not be authenticated by %4 and %5 came twice; they were dropped. %6</source>
        <translation>noga %1: pakiety linii m %3, których nie dało się uwierzytelnić przez %4: %2, powtórzone: %5; zostały porzucone. %6</translation>
    </message>
    <message>
        <source>None could be read: the leg encrypts with another key than its SDP names, or does not encrypt</source>
        <translation>Żadnego nie dało się odczytać: noga szyfruje innym kluczem, niż podaje jej SDP, albo wcale nie szyfruje</translation>
    </message>
    <message>
        <source>Others could be read: somebody else sends to this port, or the leg has changed its key without an offer</source>
        <translation>Inne dało się odczytać: ktoś inny wysyła na ten port albo noga zmieniła swój klucz bez oferty</translation>
    </message>
    <message>
        <source>leg %1 offered ICE, whose candidates were taken out (proxy-media-ice), and no packet of it has come in %2 s: it may wait for connectivity checks that nobody makes</source>
        <translation>noga %1 zaoferowała ICE, którego kandydatów usunięto (proxy-media-ice), i przez %2 s nie przyszedł od niej żaden pakiet: być może czeka na testy łączności, których nikt nie wykonuje</translation>
    </message>
    <message>
        <source>no packet of leg %1 has come in the %2 s since the answer, though its SDP says that it sends: a firewall or the address in the SDP may be the cause</source>
        <translation>od nogi %1 nie przyszedł żaden pakiet w ciągu %2 s od odebrania, choć według swojego SDP wysyła: przyczyną może być zapora lub adres w SDP</translation>
    </message>
    <message>
        <source>no RTP from leg %1 on m-line %2 for %3 s (%4)</source>
        <translation>brak RTP od nogi %1 na linii m %2 przez %3 s (%4)</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, which has no known address (%4): nothing is sent there before a packet has come</source>
        <translation>noga %1 podaje dla linii m %3 host „%2”, którego adres nie jest znany (%4): nic nie jest tam wysyłane, dopóki nie przyjdzie pakiet</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, and nothing is sent there: %4</source>
        <translation>noga %1 podaje dla linii m %3 host „%2” i nic nie jest tam wysyłane: %4</translation>
    </message>
    <message>
        <source>names that end in .local are not looked up</source>
        <translation>nazwy kończące się na .local nie są rozwiązywane</translation>
    </message>
    <message>
        <source>a call may name %1 hosts</source>
        <translation>połączenie może podać najwyżej %1 hostów</translation>
    </message>
    <message>
        <source>it has no %1 address</source>
        <translation>nie ma adresu %1</translation>
    </message>
    <message>
        <source>%1 is a media port of our own</source>
        <translation>%1 to nasz własny port mediów</translation>
    </message>
    <message>
        <source>%1 is this machine, but the leg is at %2</source>
        <translation>%1 to ten komputer, a noga jest pod %2</translation>
    </message>
    <message>
        <source>%1 is not the address of one host</source>
        <translation>%1 nie jest adresem pojedynczego hosta</translation>
    </message>
    <message>
        <source>m-line %1 names ports up to %2</source>
        <translation>linia m %1 podaje porty aż do %2</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>linia m %1: %2</translation>
    </message>
    <message>
        <source>m-line %1 asks for %2 port pairs, and has %3 already</source>
        <translation>linia m %1 wymaga par portów: %2, a ma już: %3</translation>
    </message>
    <message>
        <source>the call stays in Default mode: %1</source>
        <translation>połączenie pozostaje w trybie Default: %1</translation>
    </message>
    <message>
        <source>its media is needed: %1</source>
        <translation>jego media są potrzebne: %1</translation>
    </message>
    <message>
        <source>its settings say Default mode</source>
        <translation>jego ustawienia wskazują tryb Default</translation>
    </message>
    <message>
        <source>another negotiation is under way</source>
        <translation>trwają inne negocjacje</translation>
    </message>
    <message>
        <source>a leg has gone meanwhile</source>
        <translation>jednej z nóg w międzyczasie już nie ma</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>połączenie jest zakończone</translation>
    </message>
    <message>
        <source>no setting asks for another mode</source>
        <translation>żadne ustawienie nie wymaga innego trybu</translation>
    </message>
    <message>
        <source>upgrade: uuid_media asks for the media</source>
        <translation>upgrade: uuid_media żąda mediów</translation>
    </message>
    <message>
        <source>upgrade: uuid_record needs the media</source>
        <translation>upgrade: uuid_record potrzebuje mediów</translation>
    </message>
    <message>
        <source>upgrade: somebody listens to it</source>
        <translation>upgrade: ktoś podsłuchuje</translation>
    </message>
    <message>
        <source>upgrade: ringback needs the media</source>
        <translation>upgrade: zwrotny sygnał wywołania potrzebuje mediów</translation>
    </message>
    <message>
        <source>upgrade: %1 needs the media</source>
        <translation>upgrade: %1 potrzebuje mediów</translation>
    </message>
    <message>
        <source>originate: two legs that we call are negotiated one by one</source>
        <translation>originate: dwie nogi, do których dzwonimy, są negocjowane osobno</translation>
    </message>
    <message>
        <source>the engine stopped before the call was connected</source>
        <translation>silnik zatrzymał się, zanim połączenie zostało nawiązane</translation>
    </message>
    <message>
        <source>the first leg did not answer within %1 s</source>
        <translation>pierwsza noga nie odpowiedziała w ciągu %1 s</translation>
    </message>
    <message>
        <source>the first leg refused: %1 %2</source>
        <translation>pierwsza noga odrzuciła: %1 %2</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)</source>
        <translation>200 od pierwszej nogi nie zawiera oferty, choć jej INVITE żadnej nie miało (RFC 3261 rozdział 13.2.1)</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no answer to our offer</source>
        <translation>200 od pierwszej nogi nie zawiera odpowiedzi na naszą ofertę</translation>
    </message>
    <message>
        <source>the first leg&apos;s answer cannot be used: %1</source>
        <translation>odpowiedzi pierwszej nogi nie można użyć: %1</translation>
    </message>
    <message>
        <source>the second leg&apos;s 200 carries no answer for the first leg&apos;s ACK</source>
        <translation>200 od drugiej nogi nie zawiera odpowiedzi dla ACK pierwszej nogi</translation>
    </message>
    <message>
        <source>the second leg&apos;s SDP cannot be passed on: %1</source>
        <translation>nie można przekazać dalej SDP drugiej nogi: %1</translation>
    </message>
    <message>
        <source>the offer has no m-line that the relay can carry</source>
        <translation>oferta nie ma linii m, którą można by przekazywać</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1</source>
        <translation>noga, od której zażądano oferty, odpowiedziała %1</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1 without one</source>
        <translation>noga, od której zażądano oferty, odpowiedziała %1 bez oferty</translation>
    </message>
    <message>
        <source>the leg that was offered the other&apos;s SDP answered %1</source>
        <translation>noga, której zaoferowano SDP drugiej, odpowiedziała %1</translation>
    </message>
    <message>
        <source>the SDP of leg %1</source>
        <translation>SDP nogi %1</translation>
    </message>
    <message>
        <source>%1 shows an address to the other end in a line that is passed as it is: %2</source>
        <translation>%1 ujawnia drugiej stronie adres w linii, która przechodzi bez zmian: %2</translation>
    </message>
    <message>
        <source>%1 carries an SRTP key over signalling without TLS: anyone who can read the signalling can decrypt</source>
        <translation>%1 przenosi klucz SRTP w sygnalizacji bez TLS: kto może ją odczytać, może odszyfrować</translation>
    </message>
    <message>
        <source>%1 has a=crypto on m-line %2, which is not SRTP: the key does nothing</source>
        <translation>%1 ma a=crypto w linii m %2, która nie jest SRTP: klucz nic nie daje</translation>
    </message>
    <message>
        <source>%1 names no address for m-line %2: nothing is sent there before a packet has come</source>
        <translation>%1 nie podaje adresu dla linii m %2: nic nie jest tam wysyłane, dopóki nie przyjdzie pakiet</translation>
    </message>
    <message>
        <source>m=%1 %2 is not encrypted, and %3</source>
        <translation>m=%1 %2 nie jest zaszyfrowane, a obowiązuje %3</translation>
    </message>
    <message>
        <source>there is no SDP</source>
        <translation>nie ma SDP</translation>
    </message>
    <message>
        <source>what a leg changed when its session was refreshed is not taken by the other: %1</source>
        <translation>tego, co jedna noga zmieniła przy odświeżeniu swojej sesji, druga nie przyjmuje: %1</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session</source>
        <translation>noga %1 odpowiedziała %2 na odświeżenie swojej sesji</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session, which may end now</source>
        <translation>noga %1 odpowiedziała %2 na odświeżenie swojej sesji, która może się teraz zakończyć</translation>
    </message>
    <message>
        <source>the system gives no random numbers for a key</source>
        <translation>system nie daje liczb losowych na klucz</translation>
    </message>
    <message>
        <source>rtp_2833_payload=%1 is no payload type from %2 to %3: it does not count</source>
        <translation>rtp_2833_payload=%1 nie jest typem ładunku od %2 do %3: nie jest brane pod uwagę</translation>
    </message>
    <message>
        <source>rtp_dtls_client_cert_verify_mode=none does not count: without a look at the peer&apos;s certificate whoever sits between the ends could decrypt; it is compared with its fingerprint</source>
        <translation>rtp_dtls_client_cert_verify_mode=none nie jest brane pod uwagę: bez sprawdzenia certyfikatu strony zdalnej mógłby odszyfrować każdy, kto jest między stronami; certyfikat jest porównywany ze swoim odciskiem</translation>
    </message>
    <message>
        <source>rtp_dtls_mtu=%1 is no number from %2 to %3: %4 is used</source>
        <translation>rtp_dtls_mtu=%1 nie jest liczbą od %2 do %3: używane jest %4</translation>
    </message>
    <message>
        <source>rtp_secure_media=%1 does not count beside rtp_use_dtls=true: DTLS-SRTP is offered</source>
        <translation>rtp_secure_media=%1 nie jest brane pod uwagę obok rtp_use_dtls=true: oferowane jest DTLS-SRTP</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>to nie jest klawisz</translation>
    </message>
    <message>
        <source>it is no key: * stands before those that are bound</source>
        <translation>to nie jest klawisz: * poprzedza klawisze przypisane</translation>
    </message>
    <message>
        <source>it is no number of milliseconds: %1 count</source>
        <translation>to nie jest liczba milisekund: obowiązuje %1</translation>
    </message>
    <message>
        <source>conference.conf has no profile &quot;%1&quot;</source>
        <translation>conference.conf nie ma profilu „%1”</translation>
    </message>
    <message>
        <source>flags that are not there do nothing: %1</source>
        <translation>nieistniejące flagi nic nie dają: %1</translation>
    </message>
    <message>
        <source>conference.conf has no controls &quot;%1&quot;: keys of the caller do nothing</source>
        <translation>conference.conf nie ma sterowania „%1”: klawisze dzwoniącego nic nie dają</translation>
    </message>
    <message>
        <source>the asking for the pin was ended</source>
        <translation>pytanie o PIN zostało przerwane</translation>
    </message>
    <message>
        <source>its pin was not given in %1 tries</source>
        <translation>nie podano właściwego kodu PIN, liczba prób: %1</translation>
    </message>
    <message>
        <source>the caller does not come into the conference %1: %2</source>
        <translation>dzwoniący nie wchodzi do konferencji %1: %2</translation>
    </message>
    <message>
        <source>it has %1 members, as many as it may (max-members)</source>
        <translation>ma już tylu uczestników, ilu może mieć: %1 (max-members)</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>jest zablokowana</translation>
    </message>
    <message>
        <source>nobody is in it, and he may make none (join-only)</source>
        <translation>nikogo w niej nie ma, a dzwoniący nie może jej utworzyć (join-only)</translation>
    </message>
    <message>
        <source>he has left the conference %1 (hangup_after_conference)</source>
        <translation>opuścił konferencję %1 (hangup_after_conference)</translation>
    </message>
    <message>
        <source>%1 was not played to the conference %2: %3</source>
        <translation>nie odtworzono %1 w konferencji %2: %3</translation>
    </message>
    <message>
        <source>keys are not sent to member %1: %2</source>
        <translation>klawisze nie są wysyłane do uczestnika %1: %2</translation>
    </message>
    <message>
        <source>the dialplan has no context &quot;%1&quot;</source>
        <translation>dialplan nie ma kontekstu „%1”</translation>
    </message>
    <message>
        <source>no extension of context &quot;%1&quot; matches &quot;%2&quot;</source>
        <translation>żaden numer wewnętrzny kontekstu „%1” nie pasuje do „%2”</translation>
    </message>
    <message>
        <source>the route transfers in a loop: more than %1 transfers, the last to &quot;%2&quot;</source>
        <translation>trasa przenosi w pętli: więcej niż %1 transferów, ostatni do „%2”</translation>
    </message>
    <message>
        <source>execute_extension %1: more than %2 extensions run inside each other</source>
        <translation>execute_extension %1: więcej niż %2 numerów wewnętrznych wykonuje się jeden w drugim</translation>
    </message>
    <message>
        <source>execute_extension: no extension of context &quot;%1&quot; serves &quot;%2&quot;</source>
        <translation>execute_extension: żaden numer wewnętrzny kontekstu „%1” nie obsługuje „%2”</translation>
    </message>
    <message>
        <source>a condition of the dialplan: %1</source>
        <translation>warunek dialplanu: %1</translation>
    </message>
    <message>
        <source>%1: %2 s have passed</source>
        <translation>%1: minęło %2 s</translation>
    </message>
    <message>
        <source>the route goes round in circles: more than %1 actions</source>
        <translation>trasa kręci się w kółko: więcej niż %1 akcji</translation>
    </message>
    <message>
        <source>the route has ended</source>
        <translation>trasa się skończyła</translation>
    </message>
    <message>
        <source>%1 cannot be run beside a bridge: it is left out</source>
        <translation>%1 nie może działać obok bridge: zostaje pominięte</translation>
    </message>
    <message>
        <source>there is no application &quot;%1&quot;%2</source>
        <translation>nie ma aplikacji „%1”%2</translation>
    </message>
    <message>
        <source>; it is skipped</source>
        <translation>; jest pomijana</translation>
    </message>
    <message>
        <source>it is not of the group %1 (eavesdrop_require_group)</source>
        <translation>nie należy do grupy %1 (eavesdrop_require_group)</translation>
    </message>
    <message>
        <source>its call is in %1 mode, where its media is not ours to hear, and proxy-media-app-policy of its profile does not move it</source>
        <translation>jej połączenie jest w trybie %1, w którym Legscope nie słyszy jego mediów, a proxy-media-app-policy jego profilu go nie przenosi</translation>
    </message>
    <message>
        <source>its call cannot be moved to Default mode: %1</source>
        <translation>jej połączenia nie można przenieść w tryb Default: %1</translation>
    </message>
    <message>
        <source>no such leg lives</source>
        <translation>nie ma takiej nogi</translation>
    </message>
    <message>
        <source>it is a leg of the same call</source>
        <translation>to noga tego samego połączenia</translation>
    </message>
    <message>
        <source>it is connected to nobody (-bleg)</source>
        <translation>nie jest z nikim połączona (-bleg)</translation>
    </message>
    <message>
        <source>it is connected to another (intercept_unbridged_only)</source>
        <translation>jest połączona z inną (intercept_unbridged_only)</translation>
    </message>
    <message>
        <source>it is answered (intercept_unanswered_only)</source>
        <translation>jest odebrana (intercept_unanswered_only)</translation>
    </message>
    <message>
        <source>the leg is gone</source>
        <translation>nogi już nie ma</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decyduje, co się tu dzieje)</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1; use Default mode for this route, or move the application before it (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1; użyć dla tej trasy trybu Default albo umieścić aplikację wcześniej (proxy-media-app-policy decyduje, co się tu dzieje)</translation>
    </message>
    <message>
        <source>fs_path names no address (a literal; host names are not looked up there)</source>
        <translation>fs_path nie podaje adresu (w postaci liczbowej; nazwy hostów nie są tam rozwiązywane)</translation>
    </message>
    <message>
        <source>there is no gateway &quot;%1&quot;</source>
        <translation>nie ma bramki „%1”</translation>
    </message>
    <message>
        <source>no profile &quot;%1&quot; is running</source>
        <translation>nie działa żaden profil „%1”</translation>
    </message>
    <message>
        <source>sips needs TLS, which no profile speaks</source>
        <translation>sips wymaga TLS, którego nie obsługuje żaden profil</translation>
    </message>
    <message>
        <source>the destination names no host (user@host[:port])</source>
        <translation>cel nie podaje hosta (user@host[:port])</translation>
    </message>
    <message>
        <source>a SIP address has no blank, quote or angle bracket</source>
        <translation>adres SIP nie może zawierać spacji, cudzysłowu ani nawiasu ostrokątnego</translation>
    </message>
    <message>
        <source>endpoints of type &quot;%1&quot; are not known</source>
        <translation>punkty końcowe typu „%1” nie są znane</translation>
    </message>
    <message>
        <source>ivr.conf has no menu of that name</source>
        <translation>ivr.conf nie ma menu o tej nazwie</translation>
    </message>
    <message>
        <source>menu-sub %1: more than %2 menus inside each other</source>
        <translation>menu-sub %1: więcej niż %2 menu jedno w drugim</translation>
    </message>
    <message>
        <source>menu-sub %1: ivr.conf has no menu of that name</source>
        <translation>menu-sub %1: ivr.conf nie ma menu o tej nazwie</translation>
    </message>
    <message>
        <source>%1 reads or writes media, and in %2 mode the media of the call is not ours to read</source>
        <translation>%1 odczytuje lub zapisuje media, a w trybie %2 media połączenia nie są u nas</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2</source>
        <translation>%1, a połączenia nie można przenieść w tryb Default: %2</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2; it is left out, and the route goes on</source>
        <translation>%1, a połączenia nie można przenieść w tryb Default: %2; zostaje to pominięte, a trasa trwa dalej</translation>
    </message>
    <message>
        <source>%1: in %2 mode keys count that come by INFO; those in RTP pass unseen (proxy-media-app-policy=upgrade moves the call to Default mode)</source>
        <translation>%1: w trybie %2 liczą się klawisze, które przychodzą przez INFO; te w RTP przechodzą niezauważone (proxy-media-app-policy=upgrade przenosi połączenie w tryb Default)</translation>
    </message>
    <message>
        <source>%1: left out, the route goes on (proxy-media-app-policy=refuse)</source>
        <translation>%1: pominięte, trasa trwa dalej (proxy-media-app-policy=refuse)</translation>
    </message>
    <message>
        <source>%1 is not available yet</source>
        <translation>%1 nie jest jeszcze dostępne</translation>
    </message>
    <message>
        <source>of the phrase %1 is left out: %2</source>
        <translation>z frazy %1 pominięto: %2</translation>
    </message>
    <message>
        <source>the phrase macro %1 says nothing of &quot;%2&quot;</source>
        <translation>makro frazy %1 nie mówi nic dla „%2”</translation>
    </message>
    <message>
        <source>ringback is left out: in %1 mode the media of the call is not ours%2</source>
        <translation>zwrotny sygnał wywołania zostaje pominięty: w trybie %1 media połączenia nie są u nas%2</translation>
    </message>
    <message>
        <source>bridge %1: an empty alternative is left out (a variable that is not set?)</source>
        <translation>bridge %1: pominięto pustą alternatywę (zmienna, której nie ustawiono?)</translation>
    </message>
    <message>
        <source>bridge %1: %2 empty alternatives are left out (a variable that is not set?)</source>
        <translation>bridge %1: liczba pominiętych pustych alternatyw: %2 (zmienna, której nie ustawiono?)</translation>
    </message>
    <message>
        <source>%1 %2: there is no dialplan &quot;%3&quot;, only XML</source>
        <translation>%1 %2: nie ma dialplanu „%3”, jest tylko XML</translation>
    </message>
    <message>
        <source>only the leg that runs the route can be transferred</source>
        <translation>przenieść można tylko nogę, która wykonuje trasę</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>to nie liczba milisekund</translation>
    </message>
    <message>
        <source>park_timeout: %1 s have passed</source>
        <translation>park_timeout: minęło %1 s</translation>
    </message>
    <message>
        <source>limit %1 of %2: %3 is used up</source>
        <translation>limit %1 dla %2: wyczerpano %3</translation>
    </message>
    <message>
        <source>check_acl %1: not in the list</source>
        <translation>check_acl %1: nie ma na liście</translation>
    </message>
    <message>
        <source>, and it cannot be moved to Default mode: %1</source>
        <translation>, i nie można go przenieść do trybu Default: %1</translation>
    </message>
    <message>
        <source>hangup by the route</source>
        <translation>rozłączone przez trasę</translation>
    </message>
    <message>
        <source>not a SIP status</source>
        <translation>to nie status SIP</translation>
    </message>
    <message>
        <source>respond %1 by the route</source>
        <translation>respond %1 przez trasę</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>przekierowane do %1</translation>
    </message>
    <message>
        <source>too late, the call is answered; deflect can move it</source>
        <translation>za późno, połączenie jest odebrane; deflect może je odesłać</translation>
    </message>
    <message>
        <source>the directory has no such user</source>
        <translation>katalog nie ma takiego użytkownika</translation>
    </message>
    <message>
        <source>set_user %1: the call is not known to be of the user that From names; nothing is set</source>
        <translation>set_user %1: nie potwierdzono, że połączenie pochodzi od użytkownika podanego w From; nic nie zostaje ustawione</translation>
    </message>
    <message>
        <source>FILE NOT FOUND</source>
        <translation>NIE ZNALEZIONO PLIKU</translation>
    </message>
    <message>
        <source>leg %1: %2</source>
        <translation>noga %1: %2</translation>
    </message>
    <message>
        <source>uuid_record: %1</source>
        <translation>uuid_record: %1</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;: %3</source>
        <translation>%1 „%2”: %3</translation>
    </message>
    <message>
        <source>att_xfer %1: %2</source>
        <translation>att_xfer %1: %2</translation>
    </message>
    <message>
        <source>valet_park %1: of %2 to %3 %4</source>
        <translation>valet_park %1: od %2 do %3 %4</translation>
    </message>
    <message>
        <source>none is free</source>
        <translation>żadne miejsce nie jest wolne</translation>
    </message>
    <message>
        <source>nobody is parked</source>
        <translation>nikt nie jest zaparkowany</translation>
    </message>
    <message>
        <source>valet_park %1: no extension was pressed</source>
        <translation>valet_park %1: nie wybrano numeru wewnętrznego</translation>
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
        <translation>„%1” po %2%3 nie jest liczbą.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared. Known: loss, jitter, mos, dur, pps, drops.</source>
        <translation>Nie można porównać „%1”. Znane: loss, jitter, mos, dur, pps, drops.</translation>
    </message>
    <message>
        <source>Behind &quot;header:&quot; stands the name of a header, as in header:X-Account~77.</source>
        <translation>Po „header:” stoi nazwa nagłówka, jak w header:X-Account~77.</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</source>
        <translation>Nie ma „%1:”. Znane: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Setup</source>
        <translation>Zestawianie</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Dzwoni</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>Rozmowa</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Zakończone</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Wywoływanie</translation>
    </message>
    <message>
        <source>Trying</source>
        <translation>Trying</translation>
    </message>
    <message>
        <source>Early media</source>
        <translation>Early media</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Odebrane</translation>
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
        <translation>profil %1</translation>
    </message>
    <message>
        <source>a variable of the user</source>
        <translation>zmienna użytkownika</translation>
    </message>
    <message>
        <source>the dialplan</source>
        <translation>dialplan</translation>
    </message>
    <message>
        <source>the call itself</source>
        <translation>samo połączenie</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 zamiast %2</translation>
    </message>
    <message>
        <source>%1, decided by %2: %3</source>
        <translation>%1, decyduje %2: %3</translation>
    </message>
    <message>
        <source>Held by both</source>
        <translation>Zawieszone obustronnie</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>Zawieszone przez %1</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Call from %1 to %2 on profile %3, context %4, configuration revision %5</source>
        <translation>Połączenie od %1 do %2 w profilu %3, kontekst %4, wersja konfiguracji %5</translation>
    </message>
    <message>
        <source>Leg %1 called us from %2 (%3)</source>
        <translation>Noga %1 dzwoni do nas z %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1 is called at %2 (%3)</source>
        <translation>Noga %1 jest wywoływana pod %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1: %2</source>
        <translation>Noga %1: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 &gt; engine: %2</source>
        <translation>%1 &gt; silnik: %2</translation>
    </message>
    <message>
        <source>engine &gt; %1: %2</source>
        <translation>silnik &gt; %1: %2</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (ponownie)</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>%1 of %2 passed to %3 unchanged</source>
        <translation>%1 od %2 przekazana do %3 bez zmian</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 passed to %3 with %n changed lines</source>
        <translation>
            <numerusform>%1 od %2 przekazana do %3 z %n zmienioną linią</numerusform>
            <numerusform>%1 od %2 przekazana do %3 z %n zmienionymi liniami</numerusform>
            <numerusform>%1 od %2 przekazana do %3 z %n zmienionymi liniami</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: A side %3, B side %4</source>
        <translation>%1 %2: strona A %3, strona B %4</translation>
    </message>
    <message>
        <source>First RTP packet from %1, source %2</source>
        <translation>Pierwszy pakiet RTP od %1, źródło %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2</source>
        <translation>Poznano źródło %1: %2</translation>
    </message>
    <message>
        <source>Packets from a foreign source %1 are not passed on for %2</source>
        <translation>Pakiety z obcego źródła %1 nie są przekazywane dla %2</translation>
    </message>
    <message>
        <source>RTP from %1 has gone quiet</source>
        <translation>RTP od %1 ucichło</translation>
    </message>
    <message>
        <source>RTP from %1 resumed, source %2</source>
        <translation>RTP od %1 wznowione, źródło %2</translation>
    </message>
    <message>
        <source>Leg %1 ended: %2</source>
        <translation>Noga %1 zakończona: %2</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>dzwoniącego</translation>
    </message>
    <message>
        <source>the callee</source>
        <translation>wywoływanego</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>silnik</translation>
    </message>
    <message>
        <source>Call ended by %1: %2</source>
        <translation>Połączenie zakończone przez %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Media released by the offer</source>
        <translation>Media zwolnione przez ofertę</translation>
    </message>
    <message>
        <source>Media released by the answer</source>
        <translation>Media zwolnione przez odpowiedź</translation>
    </message>
    <message>
        <source>Media armed by the offer: %1</source>
        <translation>Media uruchomione przez ofertę: %1</translation>
    </message>
    <message>
        <source>Media armed by the answer: %1</source>
        <translation>Media uruchomione przez odpowiedź: %1</translation>
    </message>
    <message>
        <source>Media armed by the address of a host: %1</source>
        <translation>Media uruchomione przez adres hosta: %1</translation>
    </message>
    <message>
        <source>Digit %1 for %2, %3 ms</source>
        <translation>Cyfra %1 dla %2, %3 ms</translation>
    </message>
    <message>
        <source>Digit %1 of %2 by %3, %4 ms</source>
        <translation>Cyfra %1 od %2 przez %3, %4 ms</translation>
    </message>
    <message>
        <source>%1: sent to %2 as %3</source>
        <translation>%1: wysłana do %2 jako %3</translation>
    </message>
    <message>
        <source>%1: not sent, it had come another way</source>
        <translation>%1: niewysłana, nadeszła już inną drogą</translation>
    </message>
    <message>
        <source>%1: not sent, nobody there takes digits</source>
        <translation>%1: niewysłana, nikt tam nie przyjmuje cyfr</translation>
    </message>
    <message>
        <source>%1: not sent, the digits of this leg are blocked</source>
        <translation>%1: niewysłana, cyfry tej nogi są zablokowane</translation>
    </message>
    <message>
        <source>%1: not sent, too many wait</source>
        <translation>%1: niewysłana, zbyt wiele oczekuje</translation>
    </message>
    <message>
        <source>%1: for the application that runs</source>
        <translation>%1: dla działającej aplikacji</translation>
    </message>
    <message>
        <source>%1: taken by a binding</source>
        <translation>%1: przejęta przez powiązanie</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>odtworzono do końca</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>klawisz %1</translation>
    </message>
    <message>
        <source>its time is up</source>
        <translation>upłynął limit czasu</translation>
    </message>
    <message>
        <source>a command ended it</source>
        <translation>zakończone poleceniem</translation>
    </message>
    <message>
        <source>the call ended or went elsewhere</source>
        <translation>połączenie zakończyło się lub trafiło gdzie indziej</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>nie ma takiego pliku</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>nie powiodło się</translation>
    </message>
    <message>
        <source>%1 is played to %2</source>
        <translation>Odtwarzanie %1 dla %2</translation>
    </message>
    <message>
        <source>%1 cannot be played to %2: %3</source>
        <translation>Nie można odtworzyć %1 dla %2: %3</translation>
    </message>
    <message>
        <source>%1 was played to %2 for %3 s</source>
        <translation>Odtwarzano %1 dla %2 przez %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms came too late</source>
        <translation>, z czego %1 ms przyszło za późno</translation>
    </message>
    <message>
        <source>SRTP of %1 has its keys by DTLS with %2</source>
        <translation>SRTP od %1 ma klucze uzgodnione przez DTLS z %2</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>zatrzymano</translation>
    </message>
    <message>
        <source>nobody spoke any more</source>
        <translation>nikt już nie mówił</translation>
    </message>
    <message>
        <source>nobody spoke</source>
        <translation>nikt nie mówił</translation>
    </message>
    <message>
        <source>it was too short and is not kept</source>
        <translation>nagranie było za krótkie i nie jest przechowywane</translation>
    </message>
    <message>
        <source>there was nothing to record</source>
        <translation>nie było czego nagrywać</translation>
    </message>
    <message>
        <source>%1 is recorded to %2</source>
        <translation>Nagrywanie %1 do %2</translation>
    </message>
    <message>
        <source>%1 is recorded to %2, silent for now</source>
        <translation>Nagrywanie %1 do %2, teraz wyciszone</translation>
    </message>
    <message>
        <source>The recording of %1 to %2 pauses</source>
        <translation>Nagrywanie %1 do %2 wstrzymane</translation>
    </message>
    <message>
        <source>%1 was recorded to %2 for %3 s</source>
        <translation>Nagrywano %1 do %2 przez %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms are lost</source>
        <translation>, z czego %1 ms utracono</translation>
    </message>
    <message>
        <source>Route %1: %2 %3</source>
        <translation>Trasa %1: %2 %3</translation>
    </message>
    <message>
        <source>Media mode %1</source>
        <translation>Tryb mediów %1</translation>
    </message>
    <message>
        <source>Error %1: %2</source>
        <translation>Błąd %1: %2</translation>
    </message>
    <message>
        <source>Warning %1: %2</source>
        <translation>Ostrzeżenie %1: %2</translation>
    </message>
    <message>
        <source>Notice %1: %2</source>
        <translation>Uwaga %1: %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, before it was %3</source>
        <translation>Poznano źródło %1: %2, przedtem było to %3</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, its SDP says %3</source>
        <translation>Poznano źródło %1: %2, w SDP podano %3</translation>
    </message>
</context>
<context>
    <name>ExportDraft</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Plik o tej nazwie już istnieje.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Nie ma takiego folderu.</translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation>Brak uprawnień do zapisu w tym miejscu.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is left there of the export.</source>
        <translation>Dysk jest pełny. Nie pozostało tam nic z eksportu.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Dysk nie odpowiada.</translation>
    </message>
    <message>
        <source>Not exported: nothing was written.</source>
        <translation>Nie wyeksportowano: nic nie zapisano.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Nie wyeksportowano.</translation>
    </message>
    <message>
        <source>There is no call to export.</source>
        <translation>Nie ma połączenia do wyeksportowania.</translation>
    </message>
    <message>
        <source>Choose what there is to be of each call.</source>
        <translation>Wybierz, co ma się znaleźć w eksporcie z każdego połączenia.</translation>
    </message>
    <message>
        <source>Enter the file to write.</source>
        <translation>Podaj plik do zapisania.</translation>
    </message>
    <message>
        <source>Everything, for programs</source>
        <translation>Wszystko, dla programów</translation>
    </message>
    <message>
        <source>SIP and RTP, for Wireshark</source>
        <translation>SIP i RTP, dla Wiresharka</translation>
    </message>
    <message>
        <source>RTP by the second</source>
        <translation>RTP co sekundę</translation>
    </message>
    <message>
        <source>Each SDP, and what changed</source>
        <translation>Każde SDP i co się zmieniło</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Report to read and print</source>
        <translation>Raport do czytania i druku</translation>
    </message>
    <message>
        <source>Waiting for its turn...</source>
        <translation>Oczekiwanie na swoją kolej...</translation>
    </message>
    <message>
        <source>Masking events...</source>
        <translation>Maskowanie zdarzeń...</translation>
    </message>
    <message>
        <source>Packing file %1 of %2...</source>
        <translation>Pakowanie pliku %1 z %2...</translation>
    </message>
    <message>
        <source>Writing %1 of %2 kB...</source>
        <translation>Zapisywanie %1 z %2 kB...</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n połączenie</numerusform>
            <numerusform>%n połączenia</numerusform>
            <numerusform>%n połączeń</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln pakiet</numerusform>
            <numerusform>%Ln pakiety</numerusform>
            <numerusform>%Ln pakietów</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3, %4 kB</source>
        <translation>Wyeksportowano do %1: %2, %3, %4 kB</translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3 (%4 older ones were no longer kept), %5 kB</source>
        <translation>Wyeksportowano do %1: %2, %3 (starszych, których już nie przechowywano: %4), %5 kB</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>MM-dd HH:mm:ss</source>
        <translation>dd.MM HH:mm:ss</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <translation>dd.MM.yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>Historia nie jest prowadzona.</translation>
    </message>
    <message>
        <source>The file of the history cannot be read.</source>
        <translation>Nie można odczytać pliku historii.</translation>
    </message>
    <message>
        <source>The history is of a later version of Legscope.</source>
        <translation>Historia pochodzi z nowszej wersji Legscope.</translation>
    </message>
    <message>
        <source>The file of the history may not be read and written.</source>
        <translation>Brak uprawnień do odczytu i zapisu pliku historii.</translation>
    </message>
    <message>
        <source>Another program has the file of the history.</source>
        <translation>Plik historii jest zajęty przez inny program.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Dysk jest pełny.</translation>
    </message>
    <message>
        <source>The call is not in the history any more.</source>
        <translation>Połączenia nie ma już w historii.</translation>
    </message>
    <message>
        <source>Not searched to the end.</source>
        <translation>Nie przeszukano do końca.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>Nie można odczytać historii.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Sekundy</translation>
    </message>
    <message>
        <source>Delta s</source>
        <translation>Różnica s</translation>
    </message>
    <message>
        <source>%1 pps</source>
        <translation>%1 pps</translation>
    </message>
    <message>
        <source>%1 packets</source>
        <translation>Pakiety: %1</translation>
    </message>
    <message>
        <source> (marked)</source>
        <translation> (zaznaczona)</translation>
    </message>
    <message>
        <source>%1  %2  jitter %L3 ms  lost %4</source>
        <translation>%1  %2  jitter %L3 ms  utracone %4</translation>
    </message>
    <message>
        <source>Call ladder</source>
        <translation>Przebieg połączenia</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Rysunek SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Obraz PNG (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Dokument PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text in columns (*.txt)</source>
        <translation>Tekst w kolumnach (*.txt)</translation>
    </message>
    <message>
        <source>Mermaid sequence diagram (*.mmd)</source>
        <translation>Diagram sekwencji Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>%L1 s later</source>
        <translation>%L1 s później</translation>
    </message>
</context>
<context>
    <name>OriginateDraft</name>
    <message>
        <source>Enter whom to call first.</source>
        <translation>Podaj, do kogo zadzwonić najpierw.</translation>
    </message>
    <message>
        <source>An application can only be the second end: somebody has to be called first.</source>
        <translation>Aplikacja może być tylko drugą stroną: najpierw trzeba do kogoś zadzwonić.</translation>
    </message>
    <message>
        <source>Enter what the first end is connected to.</source>
        <translation>Podaj, z czym połączyć pierwszą stronę.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a dial string nor an address (user@host[:port]).</source>
        <translation>„%1” nie jest ciągiem wybierania ani adresem (user@host[:port]).</translation>
    </message>
    <message>
        <source>No profile runs: there is none through which &quot;%1&quot; could be called.</source>
        <translation>Nie działa żaden profil: nie ma przez co zadzwonić do „%1”.</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Address that the SIP sockets bind to; auto takes the one that leads out, interface:NAME that of an interface.</source>
        <translation>Adres, do którego wiążą się gniazda SIP; auto bierze ten, który prowadzi na zewnątrz, interface:NAME adres interfejsu.</translation>
    </message>
    <message>
        <source>Port of SIP over UDP and TCP; auto or 0 takes the first that is free.</source>
        <translation>Port SIP przez UDP i TCP; auto lub 0 bierze pierwszy wolny.</translation>
    </message>
    <message>
        <source>Address that peers are told in Contact and Via; empty: sip-ip.</source>
        <translation>Adres podawany stronom zdalnym w Contact i Via; puste: sip-ip.</translation>
    </message>
    <message>
        <source>Address that media is received at.</source>
        <translation>Adres, na którym odbierane są media.</translation>
    </message>
    <message>
        <source>Address, or host name, that peers are told in the SDP; empty: rtp-ip.</source>
        <translation>Adres lub nazwa hosta podawane stronom zdalnym w SDP; puste: rtp-ip.</translation>
    </message>
    <message>
        <source>First port of media; a call takes two pairs for each m-line.</source>
        <translation>Pierwszy port mediów; połączenie zajmuje dwie pary na każdą linię m.</translation>
    </message>
    <message>
        <source>Last port of media.</source>
        <translation>Ostatni port mediów.</translation>
    </message>
    <message>
        <source>What is sent as User-Agent and Server.</source>
        <translation>Co jest wysyłane jako User-Agent i Server.</translation>
    </message>
    <message>
        <source>Calls start in proxy mode: media is relayed as it comes, the SDP is rewritten as little as that needs.</source>
        <translation>Połączenia zaczynają w trybie Proxy: media są przekazywane tak, jak przychodzą, a SDP jest zmieniane tylko na tyle, ile to wymaga.</translation>
    </message>
    <message>
        <source>Calls start in bypass mode: media goes from end to end; wins over inbound-proxy-media.</source>
        <translation>Połączenia zaczynają w trybie Bypass: media idą między stronami; ma pierwszeństwo przed inbound-proxy-media.</translation>
    </message>
    <message>
        <source>The dialplan runs before codecs are chosen.</source>
        <translation>Dialplan działa przed wyborem kodeków.</translation>
    </message>
    <message>
        <source>What becomes of ICE in proxy mode: its lines are taken out, or its streams are refused.</source>
        <translation>Co dzieje się z ICE w trybie Proxy: jego linie są usuwane albo jego strumienie są odrzucane.</translation>
    </message>
    <message>
        <source>What an action that needs the media does to a call in proxy or bypass mode: it ends it, is skipped, or moves it into Default mode.</source>
        <translation>Co akcja wymagająca mediów robi z połączeniem w trybie Proxy lub Bypass: kończy je, jest pomijana albo przenosi je do trybu Default.</translation>
    </message>
    <message>
        <source>Codecs that are accepted from callers, the first is preferred.</source>
        <translation>Kodeki przyjmowane od dzwoniących, pierwszy jest preferowany.</translation>
    </message>
    <message>
        <source>Codecs that are offered to callees, the first is preferred.</source>
        <translation>Kodeki oferowane wywoływanym, pierwszy jest preferowany.</translation>
    </message>
    <message>
        <source>Sets inbound-codec-prefs and outbound-codec-prefs at once.</source>
        <translation>Ustawia jednocześnie inbound-codec-prefs i outbound-codec-prefs.</translation>
    </message>
    <message>
        <source>Whose order of codecs wins: that of the caller, ours, or ours without exception.</source>
        <translation>Czyja kolejność kodeków wygrywa: dzwoniącego, nasza czy nasza bez wyjątku.</translation>
    </message>
    <message>
        <source>The legs of a call must agree on a codec; where they do not it is refused with 488.</source>
        <translation>Nogi połączenia muszą uzgodnić kodek; jeśli tego nie zrobią, jest ono odrzucane z 488.</translation>
    </message>
    <message>
        <source>Where the jitter buffer of a call that is transcoded begins; empty: 40 ms, and it adapts from 20 to 200.</source>
        <translation>Od czego zaczyna bufor jittera połączenia transkodowanego; puste: 40 ms, a bufor dostosowuje się od 20 do 200.</translation>
    </message>
    <message>
        <source>How a leg of a call in Default mode gets digits: in RTP (RFC 4733; INFO where the phone has no telephone-event), in INFO, not at all, or as tones in the sound.</source>
        <translation>Jak noga połączenia w trybie Default otrzymuje cyfry: w RTP (RFC 4733; w INFO, gdy telefon nie ma telephone-event), w INFO, wcale albo jako tony w dźwięku.</translation>
    </message>
    <message>
        <source>How long a digit is that does not say it: one of an application, or in INFO.</source>
        <translation>Jak długo trwa cyfra, która tego nie określa: z aplikacji lub z INFO.</translation>
    </message>
    <message>
        <source>Payload type of telephone-event in what a leg in Default mode is offered; empty: that of the other leg, else 101.</source>
        <translation>Typ ładunku telephone-event w ofercie dla nogi w trybie Default; puste: taki jak drugiej nogi, w przeciwnym razie 101.</translation>
    </message>
    <message>
        <source>A leg in Default mode whose SDP has no telephone-event is answered it, sent it and believed it all the same.</source>
        <translation>Noga w trybie Default, której SDP nie ma telephone-event, mimo to dostaje je w odpowiedzi i w RTP, a jej zdarzenia są przyjmowane.</translation>
    </message>
    <message>
        <source>Telephone-events of a leg go on as they come also where its sound is made anew, if the other leg has them at that clock.</source>
        <translation>Telephone-event nogi idzie dalej tak, jak przychodzi, także tam, gdzie jej dźwięk jest tworzony od nowa, jeśli druga noga ma je z tym zegarem.</translation>
    </message>
    <message>
        <source>Pause between two digits that are sent in RTP or as tones.</source>
        <translation>Przerwa między dwiema cyframi wysyłanymi w RTP lub jako tony.</translation>
    </message>
    <message>
        <source>Comfort noise that a leg describes (payload type 13) is not heard where its sound is decoded.</source>
        <translation>Szum komfortu opisywany przez nogę (typ ładunku 13) nie jest słyszalny tam, gdzie jej dźwięk jest dekodowany.</translation>
    </message>
    <message>
        <source>Older name of suppress-cng.</source>
        <translation>Starsza nazwa suppress-cng.</translation>
    </message>
    <message>
        <source>How often a leg whose sound is made here gets a report of ours (RTCP).</source>
        <translation>Jak często noga, której dźwięk powstaje tutaj, otrzymuje nasz raport (RTCP).</translation>
    </message>
    <message>
        <source>Media is taken only from the address in the SDP; nothing is learned from what comes.</source>
        <translation>Media są przyjmowane tylko z adresu podanego w SDP; z tego, co przychodzi, niczego się nie uczy.</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>pakiety</translation>
    </message>
    <message>
        <source>So many packets in a row from another source until that is believed.</source>
        <translation>Tyle pakietów z rzędu z innego źródła, zanim zostanie uznane.</translation>
    </message>
    <message>
        <source>Sources that may be learned: networks, or a list of acl.conf; empty: any.</source>
        <translation>Źródła, których można się nauczyć: sieci lub lista z acl.conf; puste: dowolne.</translation>
    </message>
    <message>
        <source>Differentiated services code point of media (RFC 2474); empty leaves it to the system.</source>
        <translation>Klasa ruchu mediów (DSCP, RFC 2474); puste pozostawia ją systemowi.</translation>
    </message>
    <message>
        <source>What is kept of each packet for exports: its headers, or the sound too.</source>
        <translation>Co z każdego pakietu jest przechowywane do eksportu: nagłówki czy także dźwięk.</translation>
    </message>
    <message>
        <source>A call without media for so long ends; 0: never. FreeSWITCH has a variable of this name in ms.</source>
        <translation>Połączenie bez mediów przez taki czas jest kończone; 0: nigdy. FreeSWITCH ma zmienną o tej nazwie w ms.</translation>
    </message>
    <message>
        <source>The same while the call is held; 0: never.</source>
        <translation>To samo, gdy połączenie jest zawieszone; 0: nigdy.</translation>
    </message>
    <message>
        <source>Older name of media_timeout.</source>
        <translation>Starsza nazwa media_timeout.</translation>
    </message>
    <message>
        <source>Older name of media_hold_timeout.</source>
        <translation>Starsza nazwa media_hold_timeout.</translation>
    </message>
    <message>
        <source>Session-Expires of our INVITE (RFC 4028); 0 leaves it to the peers.</source>
        <translation>Session-Expires naszego INVITE (RFC 4028); 0 pozostawia to stronom zdalnym.</translation>
    </message>
    <message>
        <source>Min-SE: a shorter session gets 422.</source>
        <translation>Min-SE: krótsza sesja dostaje 422.</translation>
    </message>
    <message>
        <source>Estimate of the round trip (RFC 3261): the first retransmission comes after it.</source>
        <translation>Szacowany czas obiegu (RFC 3261): po nim następuje pierwsza retransmisja.</translation>
    </message>
    <message>
        <source>How long a request is repeated; empty: 64 times timer-T1.</source>
        <translation>Jak długo żądanie jest powtarzane; puste: 64 razy timer-T1.</translation>
    </message>
    <message>
        <source>Longest pause between two retransmissions.</source>
        <translation>Najdłuższa przerwa między dwiema retransmisjami.</translation>
    </message>
    <message>
        <source>How long a message may stay in the network.</source>
        <translation>Jak długo wiadomość może pozostawać w sieci.</translation>
    </message>
    <message>
        <source>In which header a callee is shown who calls.</source>
        <translation>W którym nagłówku wywoływany widzi, kto dzwoni.</translation>
    </message>
    <message>
        <source>What sip_P-Asserted-Identity holds.</source>
        <translation>Co zawiera sip_P-Asserted-Identity.</translation>
    </message>
    <message>
        <source>The caller is shown who answers.</source>
        <translation>Dzwoniący widzi, kto odbiera.</translation>
    </message>
    <message>
        <source>And who rings, in provisional answers.</source>
        <translation>Oraz u kogo dzwoni, w odpowiedziach tymczasowych.</translation>
    </message>
    <message>
        <source>A leg whose other end has changed is told by UPDATE.</source>
        <translation>Noga, której druga strona się zmieniła, dowiaduje się o tym przez UPDATE.</translation>
    </message>
    <message>
        <source>Peers whose word about identities is believed; empty: those of apply-inbound-acl; none: nobody.</source>
        <translation>Strony zdalne, których informacjom o tożsamości się ufa; puste: te z apply-inbound-acl; none: nikomu.</translation>
    </message>
    <message>
        <source>The INVITE to a callee names the Call-ID of the caller&apos;s leg in X-CID.</source>
        <translation>INVITE do wywoływanego podaje w X-CID Call-ID nogi dzwoniącego.</translation>
    </message>
    <message>
        <source>Who may call without a password: a list of acl.conf, or networks; several add up; empty: everybody.</source>
        <translation>Kto może dzwonić bez hasła: lista z acl.conf lub sieci; kilka się sumuje; puste: wszyscy.</translation>
    </message>
    <message>
        <source>SRTP with each leg: optional, mandatory or forbidden, and after a colon the suites; a variable of this name wins.</source>
        <translation>SRTP z każdą nogą: optional, mandatory lub forbidden, a po dwukropku zestawy szyfrów; zmienna o tej nazwie ma pierwszeństwo.</translation>
    </message>
    <message>
        <source>The same as rtp_secure_media.</source>
        <translation>To samo co rtp_secure_media.</translation>
    </message>
    <message>
        <source>The same with legs that call us; without any of them SRTP is accepted when it is offered.</source>
        <translation>To samo dla nóg, które dzwonią do nas; bez żadnego z nich SRTP jest przyjmowane, gdy zostanie zaoferowane.</translation>
    </message>
    <message>
        <source>The same with legs that we call; without any of them none is offered.</source>
        <translation>To samo dla nóg, do których dzwonimy; bez żadnego z nich SRTP nie jest oferowane.</translation>
    </message>
    <message>
        <source>Suites of SRTP in the order of our offers, with colons between; empty: all that are served.</source>
        <translation>Zestawy szyfrów SRTP w kolejności naszych ofert, rozdzielone dwukropkami; puste: wszystkie obsługiwane.</translation>
    </message>
    <message>
        <source>Keys in an m-line of plain RTP count.</source>
        <translation>Klucze w linii m ze zwykłym RTP są uwzględniane.</translation>
    </message>
    <message>
        <source>The same as rtp_allow_crypto_in_avp.</source>
        <translation>To samo co rtp_allow_crypto_in_avp.</translation>
    </message>
    <message>
        <source>Media that is not encrypted is refused, whatever a variable says.</source>
        <translation>Niezaszyfrowane media są odrzucane, niezależnie od zmiennych.</translation>
    </message>
    <message>
        <source>REFER is refused.</source>
        <translation>REFER jest odrzucane.</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>nogi</translation>
    </message>
    <message>
        <source>Legs at once; 0 is no limit.</source>
        <translation>Nogi naraz; 0 oznacza brak limitu.</translation>
    </message>
    <message>
        <source>New legs in a second; 0 is no limit.</source>
        <translation>Nowe nogi na sekundę; 0 oznacza brak limitu.</translation>
    </message>
    <message>
        <source>The profile runs although it has a restriction that is not enforced.</source>
        <translation>Profil działa, choć ma ograniczenie, które nie jest egzekwowane.</translation>
    </message>
    <message>
        <source>Requests in a second that may open something.</source>
        <translation>Żądania na sekundę, które mogą coś otworzyć.</translation>
    </message>
    <message>
        <source>Of those, from one host.</source>
        <translation>Z nich od jednego hosta.</translation>
    </message>
    <message>
        <source>TCP connections at once.</source>
        <translation>Połączenia TCP naraz.</translation>
    </message>
    <message>
        <source>Peers that are behind a NAT: what they are sent goes to where they send from; several add up.</source>
        <translation>Strony zdalne za NAT: to, co się do nich wysyła, trafia tam, skąd same wysyłają; kilka się sumuje.</translation>
    </message>
    <message>
        <source>Peers that are told sip-ip and rtp-ip instead of the external addresses.</source>
        <translation>Strony zdalne, którym podaje się sip-ip i rtp-ip zamiast adresów zewnętrznych.</translation>
    </message>
    <message>
        <source>Any difference between a peer&apos;s addresses means a NAT.</source>
        <translation>Każda różnica między adresami strony zdalnej oznacza NAT.</translation>
    </message>
    <message>
        <source>Context of the dialplan that incoming calls begin in.</source>
        <translation>Kontekst dialplanu, w którym zaczynają się połączenia przychodzące.</translation>
    </message>
    <message>
        <source>Kind of dialplan; only XML is there.</source>
        <translation>Rodzaj dialplanu; jest tylko XML.</translation>
    </message>
    <message>
        <source>Port written next to ext-sip-ip when a router maps it.</source>
        <translation>Port zapisywany obok ext-sip-ip, gdy router go mapuje.</translation>
    </message>
    <message>
        <source>Text appended to the bind URI, mostly transport=udp or transport=tcp to open one transport only.</source>
        <translation>Tekst dodawany do URI wiązania, zwykle transport=udp lub transport=tcp, aby otworzyć tylko jeden transport.</translation>
    </message>
    <message>
        <source>Stored by the parser and used for nothing.</source>
        <translation>Wczytywane przez parser i do niczego nieużywane.</translation>
    </message>
    <message>
        <source>How often opening the sockets is tried; the stored number is one less than written.</source>
        <translation>Ile razy próbuje się otworzyć gniazda; zapamiętana liczba jest o jeden mniejsza od zapisanej.</translation>
    </message>
    <message>
        <source>Pause between two tries to open the sockets.</source>
        <translation>Przerwa między dwiema próbami otwarcia gniazd.</translation>
    </message>
    <message>
        <source>Ends the whole server when the profile cannot start.</source>
        <translation>Kończy cały serwer, gdy profil nie może się uruchomić.</translation>
    </message>
    <message>
        <source>Every request that is out of dialog and has no route goes there.</source>
        <translation>Każde żądanie poza dialogiem, które nie ma trasy, trafia tam.</translation>
    </message>
    <message>
        <source>No SRV queries.</source>
        <translation>Bez zapytań SRV.</translation>
    </message>
    <message>
        <source>No NAPTR queries.</source>
        <translation>Bez zapytań NAPTR.</translation>
    </message>
    <message>
        <source>A 503 no longer moves on to the next SRV target.</source>
        <translation>503 nie powoduje już przejścia do następnego celu SRV.</translation>
    </message>
    <message>
        <source>OPTIONS gets 503 when the session limit is reached or calls are paused.</source>
        <translation>OPTIONS dostaje 503, gdy osiągnięto limit sesji lub połączenia są wstrzymane.</translation>
    </message>
    <message>
        <source>Profile answers nothing new while in standby (cluster use).</source>
        <translation>Profil w trybie gotowości nie odpowiada na nic nowego (w klastrze).</translation>
    </message>
    <message>
        <source>User part of our Contact when there is no gateway.</source>
        <translation>Część user naszego Contact, gdy nie ma bramki.</translation>
    </message>
    <message>
        <source>Name in the o= line and session name of SDP we write.</source>
        <translation>Nazwa w linii o= i nazwa sesji w SDP, które tworzymy.</translation>
    </message>
    <message>
        <source>Writes one-letter header names.</source>
        <translation>Zapisuje jednoliterowe nazwy nagłówków.</translation>
    </message>
    <message>
        <source>False opens a fresh TCP connection for each request.</source>
        <translation>False otwiera nowe połączenie TCP dla każdego żądania.</translation>
    </message>
    <message>
        <source>Answers to the source port even without rport (true), or only for some user agents (safe).</source>
        <translation>Odpowiada na port źródłowy także bez rport (true) albo tylko niektórym urządzeniom (safe).</translation>
    </message>
    <message>
        <source>Puts received=&quot;sip:IP:PORT&quot; into the stored Contact of a NATed phone.</source>
        <translation>Wstawia received=&quot;sip:IP:PORT&quot; do zapisanego Contact telefonu za NAT.</translation>
    </message>
    <message>
        <source>Every TCP registration is kept with its connection&apos;s address as route.</source>
        <translation>Każda rejestracja TCP jest przechowywana z adresem swojego połączenia jako trasą.</translation>
    </message>
    <message>
        <source>Every TLS registration is kept with its connection&apos;s address as route.</source>
        <translation>Każda rejestracja TLS jest przechowywana z adresem swojego połączenia jako trasą.</translation>
    </message>
    <message>
        <source>OPTIONS to registered NATed phones at ping-mean-interval.</source>
        <translation>OPTIONS do zarejestrowanych telefonów za NAT co ping-mean-interval.</translation>
    </message>
    <message>
        <source>OPTIONS to every registration, NATed or not.</source>
        <translation>OPTIONS do każdej rejestracji, za NAT lub nie.</translation>
    </message>
    <message>
        <source>Removes a registration whose ping count fell below the minimum.</source>
        <translation>Usuwa rejestrację, której licznik pingów spadł poniżej minimum.</translation>
    </message>
    <message>
        <source>Ceiling of the ping counter that goes up with each answer.</source>
        <translation>Górna granica licznika pingów, który rośnie z każdą odpowiedzią.</translation>
    </message>
    <message>
        <source>Counter below this means unreachable.</source>
        <translation>Licznik poniżej tej wartości oznacza nieosiągalność.</translation>
    </message>
    <message>
        <source>Mean time between pings of one registration (spread at random).</source>
        <translation>Średni czas między pingami jednej rejestracji (rozłożony losowo).</translation>
    </message>
    <message>
        <source>How often the ping list is looked at.</source>
        <translation>Jak często przeglądana jest lista pingów.</translation>
    </message>
    <message>
        <source>Method of the in-call keep-alive that a call variable starts.</source>
        <translation>Metoda podtrzymania w trakcie połączenia, uruchamianego zmienną połączenia.</translation>
    </message>
    <message>
        <source>CRLF keep-alive sent on idle TCP and TLS connections.</source>
        <translation>Podtrzymanie CRLF wysyłane w bezczynnych połączeniach TCP i TLS.</translation>
    </message>
    <message>
        <source>Double CRLF ping that demands a CRLF pong.</source>
        <translation>Podwójny ping CRLF, który wymaga odpowiedzi CRLF.</translation>
    </message>
    <message>
        <source>Same Sofia tag as tcp-pingpong in FreeSWITCH&apos;s code; the later one wins.</source>
        <translation>Ten sam znacznik Sofii co tcp-pingpong w kodzie FreeSWITCH; wygrywa późniejszy.</translation>
    </message>
    <message>
        <source>TCP keep-alive of the kernel.</source>
        <translation>Podtrzymanie TCP z jądra systemu.</translation>
    </message>
    <message>
        <source>Registrations of a closed TCP, TLS or WS connection are removed at once.</source>
        <translation>Rejestracje zamkniętego połączenia TCP, TLS lub WS są usuwane natychmiast.</translation>
    </message>
    <message>
        <source>Lists that ICE candidates of the peer must match; never emptied by a rescan in FreeSWITCH.</source>
        <translation>Listy, do których muszą pasować kandydaci ICE strony zdalnej; w FreeSWITCH rescan nigdy ich nie opróżnia.</translation>
    </message>
    <message>
        <source>Stored for G.726 packing and read by nobody.</source>
        <translation>Zapamiętywane dla pakowania G.726 i przez nikogo nieodczytywane.</translation>
    </message>
    <message>
        <source>Meant to accept misspelt codec names; sets a bit in the wrong word, so it does nothing.</source>
        <translation>Miało przyjmować błędnie zapisane nazwy kodeków; ustawia bit w złym słowie, więc nic nie robi.</translation>
    </message>
    <message>
        <source>Skips re-parsing SDP that did not change.</source>
        <translation>Pomija ponowną analizę SDP, które się nie zmieniło.</translation>
    </message>
    <message>
        <source>Payload number of comfort noise in our own SDP.</source>
        <translation>Numer ładunku szumu komfortu w naszym SDP.</translation>
    </message>
    <message>
        <source>Passes T.38 re-INVITEs through instead of answering them.</source>
        <translation>Przepuszcza re-INVITE T.38, zamiast na nie odpowiadać.</translation>
    </message>
    <message>
        <source>Takes media in or out of the path around hold and attended transfer; repeatable; the third needs the first.</source>
        <translation>Włącza media w ścieżkę lub z niej wyłącza przy zawieszeniu i transferze z zapowiedzią; można powtarzać; trzecie wymaga pierwszego.</translation>
    </message>
    <message>
        <source>A hold request is answered as if it were none.</source>
        <translation>Na żądanie zawieszenia odpowiada tak, jakby nim nie było.</translation>
    </message>
    <message>
        <source>Hold re-INVITEs go to the other leg; excludes media-option on hold.</source>
        <translation>re-INVITE zawieszające idą do drugiej nogi; wyklucza media-option przy zawieszeniu.</translation>
    </message>
    <message>
        <source>Lets Sofia&apos;s own offer/answer engine watch the SDP.</source>
        <translation>Pozwala własnemu mechanizmowi oferty i odpowiedzi Sofii śledzić SDP.</translation>
    </message>
    <message>
        <source>Accepts INVITE without SDP: true answers it with our offer, proxy asks the callee first; cannot be unset by rescan in FreeSWITCH.</source>
        <translation>Przyjmuje INVITE bez SDP: true odpowiada naszą ofertą, proxy pyta najpierw wywoływanego; w FreeSWITCH rescan tego nie wyłącza.</translation>
    </message>
    <message>
        <source>After the late ACK of such a call re-invites the bridged leg.</source>
        <translation>Po późnym ACK takiego połączenia wysyła re-INVITE do połączonej nogi.</translation>
    </message>
    <message>
        <source>A 183 without SDP is not treated as progress.</source>
        <translation>183 bez SDP nie jest traktowane jako postęp.</translation>
    </message>
    <message>
        <source>Writes the direction attribute at session level.</source>
        <translation>Zapisuje atrybut kierunku na poziomie sesji.</translation>
    </message>
    <message>
        <source>Passes re-INVITE SDP unpatched in proxy mode.</source>
        <translation>W trybie Proxy przepuszcza SDP z re-INVITE bez zmian.</translation>
    </message>
    <message>
        <source>SRTP without authentication tag.</source>
        <translation>SRTP bez znacznika uwierzytelniającego.</translation>
    </message>
    <message>
        <source>Packet clock of decoded media.</source>
        <translation>Zegar pakietów dekodowanych mediów.</translation>
    </message>
    <message>
        <source>Writes fresh timestamps when relaying decoded media.</source>
        <translation>Zapisuje nowe znaczniki czasu przy przekazywaniu dekodowanych mediów.</translation>
    </message>
    <message>
        <source>Follows a peer whose packet length differs from its SDP.</source>
        <translation>Dostosowuje się do strony zdalnej, której długość pakietów różni się od podanej w SDP.</translation>
    </message>
    <message>
        <source>No packet clock while bridged.</source>
        <translation>Brak zegara pakietów, gdy nogi są połączone.</translation>
    </message>
    <message>
        <source>Work-arounds switched on by the peer&apos;s user agent.</source>
        <translation>Obejścia włączane według User-Agent strony zdalnej.</translation>
    </message>
    <message>
        <source>Work-arounds for audio, always on.</source>
        <translation>Obejścia dla audio, zawsze włączone.</translation>
    </message>
    <message>
        <source>Work-arounds for video, always on.</source>
        <translation>Obejścia dla wideo, zawsze włączone.</translation>
    </message>
    <message>
        <source>Interval of our own RTCP for video.</source>
        <translation>Odstęp naszego RTCP dla wideo.</translation>
    </message>
    <message>
        <source>Folder for the record-template.</source>
        <translation>Folder dla record-template.</translation>
    </message>
    <message>
        <source>File name when a phone asks for recording by header.</source>
        <translation>Nazwa pliku, gdy telefon żąda nagrywania nagłówkiem.</translation>
    </message>
    <message>
        <source>INVITE (and others) need digest or a matching ACL.</source>
        <translation>INVITE (i inne) wymagają digest lub pasującej ACL.</translation>
    </message>
    <message>
        <source>Only the ACL decides; a miss is 403 and no challenge.</source>
        <translation>Decyduje tylko ACL; brak dopasowania to 403 bez wezwania.</translation>
    </message>
    <message>
        <source>Requests inside a dialog are challenged too.</source>
        <translation>Żądania wewnątrz dialogu też są wzywane do uwierzytelnienia.</translation>
    </message>
    <message>
        <source>MESSAGE needs digest.</source>
        <translation>MESSAGE wymaga digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-messages.</source>
        <translation>Stara odwrotna pisownia; ma pierwszeństwo przed auth-messages.</translation>
    </message>
    <message>
        <source>SUBSCRIBE needs digest.</source>
        <translation>SUBSCRIBE wymaga digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-subscriptions.</source>
        <translation>Stara odwrotna pisownia; ma pierwszeństwo przed auth-subscriptions.</translation>
    </message>
    <message>
        <source>An authenticated request without directory user is answered 480.</source>
        <translation>Uwierzytelnione żądanie bez użytkownika w katalogu dostaje 480.</translation>
    </message>
    <message>
        <source>Takes any Authorization header of an INVITE as good, which is dangerous.</source>
        <translation>Uznaje każdy nagłówek Authorization w INVITE za dobry, co jest niebezpieczne.</translation>
    </message>
    <message>
        <source>With blind auth still checks and refuses a wrong digest.</source>
        <translation>Przy ślepym uwierzytelnianiu nadal sprawdza i odrzuca błędny digest.</translation>
    </message>
    <message>
        <source>Refusal of enforce-blind-auth-result is 403 and not a new challenge.</source>
        <translation>Odmowa przez enforce-blind-auth-result to 403, a nie nowe wezwanie.</translation>
    </message>
    <message>
        <source>Accepts every REGISTER without a password, which is dangerous.</source>
        <translation>Przyjmuje każde REGISTER bez hasła, co jest niebezpieczne.</translation>
    </message>
    <message>
        <source>The registered user must be the authenticated one.</source>
        <translation>Rejestrowany użytkownik musi być tym uwierzytelnionym.</translation>
    </message>
    <message>
        <source>Realm in our challenges: To host, From host or a fixed text.</source>
        <translation>Realm w naszych wezwaniach: host z To, host z From lub stały tekst.</translation>
    </message>
    <message>
        <source>Life of a nonce; plus T1X64, and after success plus the registration&apos;s expiry.</source>
        <translation>Czas życia nonce; do tego T1X64, a po sukcesie czas ważności rejestracji.</translation>
    </message>
    <message>
        <source>Highest nc accepted for one nonce; then a new one is given.</source>
        <translation>Najwyższe nc przyjmowane dla jednego nonce; potem wydawane jest nowe.</translation>
    </message>
    <message>
        <source>Algorithms offered, reordered strongest first; at most 6.</source>
        <translation>Oferowane algorytmy, od najsilniejszego; najwyżej 6.</translation>
    </message>
    <message>
        <source>Accepts digest computed with the wrong method by a broken phone.</source>
        <translation>Przyjmuje digest obliczony przez wadliwy telefon z niewłaściwą metodą.</translation>
    </message>
    <message>
        <source>One warning per challenge and per failed attempt, with address and user, the line fail2ban reads.</source>
        <translation>Jedno ostrzeżenie na każde wezwanie i każdą nieudaną próbę, z adresem i użytkownikiem: wiersz, który czyta fail2ban.</translation>
    </message>
    <message>
        <source>A match registers WITHOUT password; repeatable to 100.</source>
        <translation>Kto pasuje, rejestruje się BEZ hasła; można powtarzać do 100 razy.</translation>
    </message>
    <message>
        <source>Proxies whose X-AUTH-IP header names the real client; repeatable to 100.</source>
        <translation>Serwery proxy, których nagłówek X-AUTH-IP podaje prawdziwego klienta; można powtarzać do 100 razy.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the inbound list.</source>
        <translation>Nagłówek z tokenem, który musi pasować do listy dla ruchu przychodzącego.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the list of proxies.</source>
        <translation>Nagłówek z tokenem, który musi pasować do listy serwerów proxy.</translation>
    </message>
    <message>
        <source>Lists may name source ports.</source>
        <translation>Listy mogą podawać porty źródłowe.</translation>
    </message>
    <message>
        <source>REGISTER from other user agents is refused 403.</source>
        <translation>REGISTER od innych urządzeń (User-Agent) jest odrzucane z 403.</translation>
    </message>
    <message>
        <source>REGISTER gets 403 and leaves Allow (the answer changes at rescan, the header at restart).</source>
        <translation>REGISTER dostaje 403 i znika z Allow (odpowiedź zmienia się przy rescan, nagłówek po restarcie).</translation>
    </message>
    <message>
        <source>Directory domain used whatever realm the phone names.</source>
        <translation>Domena katalogu używana niezależnie od realm podanego przez telefon.</translation>
    </message>
    <message>
        <source>Domain under which registrations are stored and looked up.</source>
        <translation>Domena, pod którą rejestracje są zapisywane i wyszukiwane.</translation>
    </message>
    <message>
        <source>False: newest replaces all of the user; call-id: one per Call-ID; contact or true: one per Contact.</source>
        <translation>False: najnowsza zastępuje wszystkie rejestracje użytkownika; call-id: jedna na Call-ID; contact lub true: jedna na Contact.</translation>
    </message>
    <message>
        <source>More registrations of one To user are refused 403.</source>
        <translation>Dalsze rejestracje jednego użytkownika z To są odrzucane z 403.</translation>
    </message>
    <message>
        <source>Expiry given whatever was asked.</source>
        <translation>Czas ważności nadawany niezależnie od żądanego.</translation>
    </message>
    <message>
        <source>Shortest expiry of a registration; a shorter one is lengthened.</source>
        <translation>Najkrótszy czas ważności rejestracji; krótszy jest wydłużany.</translation>
    </message>
    <message>
        <source>Longest expiry of a registration.</source>
        <translation>Najdłuższy czas ważności rejestracji.</translation>
    </message>
    <message>
        <source>Random plus or minus so that phones do not return at once.</source>
        <translation>Losowe plus lub minus, aby telefony nie wracały wszystkie naraz.</translation>
    </message>
    <message>
        <source>Grace after expiry before removal.</source>
        <translation>Okres karencji między wygaśnięciem a usunięciem.</translation>
    </message>
    <message>
        <source>Adds an Expires header to the 200.</source>
        <translation>Dodaje nagłówek Expires do 200.</translation>
    </message>
    <message>
        <source>A thread for each REGISTER, up to max-reg-threads.</source>
        <translation>Osobny wątek dla każdego REGISTER, do max-reg-threads.</translation>
    </message>
    <message>
        <source>How often expired registrations are swept.</source>
        <translation>Jak często usuwane są wygasłe rejestracje.</translation>
    </message>
    <message>
        <source>Registering triggers the MWI state being sent.</source>
        <translation>Rejestracja powoduje wysłanie stanu MWI.</translation>
    </message>
    <message>
        <source>Registering publishes the user&apos;s state.</source>
        <translation>Rejestracja publikuje stan użytkownika.</translation>
    </message>
    <message>
        <source>Registering asks others for their state.</source>
        <translation>Rejestracja odpytuje innych o ich stan.</translation>
    </message>
    <message>
        <source>Address given to phones by the ua-profile event (multicast provisioning).</source>
        <translation>Adres podawany telefonom przez zdarzenie ua-profile (konfiguracja przez multicast).</translation>
    </message>
    <message>
        <source>Session timers (RFC 4028).</source>
        <translation>Timery sesji (RFC 4028).</translation>
    </message>
    <message>
        <source>Refresh by UPDATE and not re-INVITE.</source>
        <translation>Odświeżanie przez UPDATE zamiast re-INVITE.</translation>
    </message>
    <message>
        <source>Limit of open server transactions; more get 503.</source>
        <translation>Limit otwartych transakcji serwera; kolejne dostają 503.</translation>
    </message>
    <message>
        <source>Requests over this are dropped or answered 503.</source>
        <translation>Żądania ponad ten limit są porzucane lub dostają 503.</translation>
    </message>
    <message>
        <source>Parsed and unused.</source>
        <translation>Wczytywane i nieużywane.</translation>
    </message>
    <message>
        <source>Aborts the process when the event thread stalls.</source>
        <translation>Przerywa proces, gdy wątek zdarzeń utknie.</translation>
    </message>
    <message>
        <source>Stall limit of one step.</source>
        <translation>Limit zastoju jednego kroku.</translation>
    </message>
    <message>
        <source>Stall limit of one event.</source>
        <translation>Limit zastoju jednego zdarzenia.</translation>
    </message>
    <message>
        <source>Opens the TLS port.</source>
        <translation>Otwiera port TLS.</translation>
    </message>
    <message>
        <source>Opens no UDP or TCP port.</source>
        <translation>Nie otwiera portu UDP ani TCP.</translation>
    </message>
    <message>
        <source>Bind URI parameters of the TLS port; transport=tls is added if missing.</source>
        <translation>Parametry URI wiązania portu TLS; transport=tls jest dodawane, jeśli go brak.</translation>
    </message>
    <message>
        <source>TLS port.</source>
        <translation>Port TLS.</translation>
    </message>
    <message>
        <source>Folder with agent.pem (certificate and key) and cafile.pem; newer FreeSWITCH falls back to tls.pem and makes one.</source>
        <translation>Folder z agent.pem (certyfikat i klucz) i cafile.pem; nowszy FreeSWITCH sięga w razie braku po tls.pem i sam je tworzy.</translation>
    </message>
    <message>
        <source>Opens an encrypted key file.</source>
        <translation>Otwiera zaszyfrowany plik klucza.</translation>
    </message>
    <message>
        <source>Checks validity dates of the peer&apos;s certificate.</source>
        <translation>Sprawdza daty ważności certyfikatu strony zdalnej.</translation>
    </message>
    <message>
        <source>Longest chain.</source>
        <translation>Najdłuższy łańcuch.</translation>
    </message>
    <message>
        <source>Whose certificates are checked.</source>
        <translation>Czyje certyfikaty są sprawdzane.</translation>
    </message>
    <message>
        <source>Names allowed in client certificates.</source>
        <translation>Nazwy dozwolone w certyfikatach klientów.</translation>
    </message>
    <message>
        <source>Ciphers of TLS.</source>
        <translation>Szyfry TLS.</translation>
    </message>
    <message>
        <source>Versions of TLS.</source>
        <translation>Wersje TLS.</translation>
    </message>
    <message>
        <source>Life of an idle TLS session.</source>
        <translation>Czas życia bezczynnej sesji TLS.</translation>
    </message>
    <message>
        <source>Limit of an outgoing TLS connect.</source>
        <translation>Limit czasu wychodzącego połączenia TLS.</translation>
    </message>
    <message>
        <source>WebSocket port.</source>
        <translation>Port WebSocket.</translation>
    </message>
    <message>
        <source>Secure WebSocket port.</source>
        <translation>Port bezpiecznego WebSocket.</translation>
    </message>
    <message>
        <source>UPDATE stands in Allow.</source>
        <translation>UPDATE jest w Allow.</translation>
    </message>
    <message>
        <source>PRACK and reliable provisional answers.</source>
        <translation>PRACK i niezawodne odpowiedzi tymczasowe.</translation>
    </message>
    <message>
        <source>Outbound (flow) support: reg-id and +sip.instance are honoured.</source>
        <translation>Obsługa Outbound (flow): reg-id i +sip.instance są uwzględniane.</translation>
    </message>
    <message>
        <source>100 Trying is sent by the stack at once.</source>
        <translation>100 Trying wysyła stos natychmiast.</translation>
    </message>
    <message>
        <source>A 3xx goes to the dialplan and not straight to the new target.</source>
        <translation>3xx trafia do dialplanu, a nie prosto do nowego celu.</translation>
    </message>
    <message>
        <source>NOTIFY 200 of a blind transfer waits for the new leg&apos;s answer.</source>
        <translation>NOTIFY 200 ślepego transferu czeka na odpowiedź nowej nogi.</translation>
    </message>
    <message>
        <source>Event socket gets events about transfers.</source>
        <translation>Event socket otrzymuje zdarzenia o transferach.</translation>
    </message>
    <message>
        <source>Treats all attended transfers as between servers.</source>
        <translation>Traktuje wszystkie transfery z zapowiedzią jak transfery między serwerami.</translation>
    </message>
    <message>
        <source>Asks an HTTP service for the far channel.</source>
        <translation>Pyta usługę HTTP o odległy kanał.</translation>
    </message>
    <message>
        <source>Parameters of a tel-like user part become variables.</source>
        <translation>Parametry części user w stylu tel stają się zmiennymi.</translation>
    </message>
    <message>
        <source>Every INVITE header becomes sip_i_ variables.</source>
        <translation>Każdy nagłówek INVITE staje się zmienną sip_i_.</translation>
    </message>
    <message>
        <source>Caller and destination numbers carry @domain.</source>
        <translation>Numery dzwoniącego i docelowy zawierają @domena.</translation>
    </message>
    <message>
        <source>INFO bodies may carry commands.</source>
        <translation>Treści INFO mogą zawierać polecenia.</translation>
    </message>
    <message>
        <source>INFO goes to the other leg.</source>
        <translation>INFO idzie do drugiej nogi.</translation>
    </message>
    <message>
        <source>Which bodies of INFO pass.</source>
        <translation>Które treści INFO przechodzą.</translation>
    </message>
    <message>
        <source>MESSAGE in a dialog goes to the other leg.</source>
        <translation>MESSAGE w dialogu idzie do drugiej nogi.</translation>
    </message>
    <message>
        <source>Which NOTIFY events pass to the other leg.</source>
        <translation>Które zdarzenia NOTIFY przechodzą do drugiej nogi.</translation>
    </message>
    <message>
        <source>MESSAGE inside a call is delivered as chat.</source>
        <translation>MESSAGE w trakcie połączenia jest dostarczane jako czat.</translation>
    </message>
    <message>
        <source>Takes part in message delivery between users.</source>
        <translation>Bierze udział w dostarczaniu wiadomości między użytkownikami.</translation>
    </message>
    <message>
        <source>Channel identifier is the inbound Call-ID (so a peer chooses it).</source>
        <translation>Identyfikatorem kanału jest przychodzące Call-ID (wybiera je więc strona zdalna).</translation>
    </message>
    <message>
        <source>Call-ID is the channel identifier.</source>
        <translation>Call-ID jest identyfikatorem kanału.</translation>
    </message>
    <message>
        <source>Session-ID header.</source>
        <translation>Nagłówek Session-ID.</translation>
    </message>
    <message>
        <source>Limits Session-ID to some peers.</source>
        <translation>Ogranicza Session-ID do niektórych stron zdalnych.</translation>
    </message>
    <message>
        <source>Old format of Session-ID.</source>
        <translation>Stary format Session-ID.</translation>
    </message>
    <message>
        <source>MESSAGE is answered 200 and not 202.</source>
        <translation>Na MESSAGE odpowiada 200, a nie 202.</translation>
    </message>
    <message>
        <source>SUBSCRIBE is answered 200 and not 202.</source>
        <translation>Na SUBSCRIBE odpowiada 200, a nie 202.</translation>
    </message>
    <message>
        <source>Event for every MESSAGE.</source>
        <translation>Zdarzenie dla każdego MESSAGE.</translation>
    </message>
    <message>
        <source>Event for the answer to BYE.</source>
        <translation>Zdarzenie dla odpowiedzi na BYE.</translation>
    </message>
    <message>
        <source>Handles SUBSCRIBE and PUBLISH; passive only keeps, pnp only provisions.</source>
        <translation>Obsługuje SUBSCRIBE i PUBLISH; passive tylko przechowuje, pnp tylko konfiguruje.</translation>
    </message>
    <message>
        <source>Domains for which presence is answered.</source>
        <translation>Domeny, dla których udzielana jest odpowiedź o obecności.</translation>
    </message>
    <message>
        <source>Hides numbers in dialog state from watchers.</source>
        <translation>Ukrywa przed obserwatorami numery w stanie dialogu.</translation>
    </message>
    <message>
        <source>State shown for a held call.</source>
        <translation>Stan pokazywany dla zawieszonego połączenia.</translation>
    </message>
    <message>
        <source>No ringing state to watchers.</source>
        <translation>Bez stanu dzwonienia dla obserwatorów.</translation>
    </message>
    <message>
        <source>Uses presence_map.conf.</source>
        <translation>Używa presence_map.conf.</translation>
    </message>
    <message>
        <source>Domain for subscriptions whatever was asked.</source>
        <translation>Domena subskrypcji niezależnie od żądanej.</translation>
    </message>
    <message>
        <source>Length of every subscription.</source>
        <translation>Długość każdej subskrypcji.</translation>
    </message>
    <message>
        <source>Random plus or minus of that length.</source>
        <translation>Losowe plus lub minus tej długości.</translation>
    </message>
    <message>
        <source>Length of every publication.</source>
        <translation>Długość każdej publikacji.</translation>
    </message>
    <message>
        <source>BroadSoft shared lines; also sets manage-presence and several registrations.</source>
        <translation>Linie współdzielone BroadSoft; ustawia też manage-presence i wiele rejestracji.</translation>
    </message>
    <message>
        <source>A NOTIFY about mail from a trunk is passed to the user.</source>
        <translation>NOTIFY o poczcie od trunku jest przekazywane użytkownikowi.</translation>
    </message>
    <message>
        <source>MWI NOTIFY uses the registration&apos;s Call-ID.</source>
        <translation>NOTIFY z MWI używa Call-ID rejestracji.</translation>
    </message>
    <message>
        <source>Old log level of the profile.</source>
        <translation>Stary poziom dziennika profilu.</translation>
    </message>
    <message>
        <source>All messages to the log; fs_cli switches it live.</source>
        <translation>Wszystkie wiadomości do dziennika; fs_cli przełącza to w trakcie pracy.</translation>
    </message>
    <message>
        <source>Copies messages to capture-server (HEP); fs_cli switches it live.</source>
        <translation>Kopiuje wiadomości do capture-server (HEP); fs_cli przełącza to w trakcie pracy.</translation>
    </message>
    <message>
        <source>Keeps calls in a database for recovery after a crash; cannot be unset by rescan.</source>
        <translation>Trzyma połączenia w bazie danych, aby odtworzyć je po awarii; rescan tego nie wyłącza.</translation>
    </message>
    <message>
        <source>SQLite file of registrations.</source>
        <translation>Plik SQLite z rejestracjami.</translation>
    </message>
    <message>
        <source>External database for registrations.</source>
        <translation>Zewnętrzna baza danych rejestracji.</translation>
    </message>
    <message>
        <source>Wait for the database.</source>
        <translation>Czeka na bazę danych.</translation>
    </message>
    <message>
        <source>SQL before a batch.</source>
        <translation>SQL przed wsadem.</translation>
    </message>
    <message>
        <source>SQL after a batch.</source>
        <translation>SQL po wsadzie.</translation>
    </message>
    <message>
        <source>SQL inside a batch, first.</source>
        <translation>SQL wewnątrz wsadu, na początku.</translation>
    </message>
    <message>
        <source>SQL inside a batch, last.</source>
        <translation>SQL wewnątrz wsadu, na końcu.</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (a switch of STUN).</source>
        <translation>Jest w przykładowych plikach FreeSWITCH, który już go nie czyta (przełącznik STUN).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (see rtp-timer-name).</source>
        <translation>Jest w przykładowych plikach FreeSWITCH, który już go nie czyta (zob. rtp-timer-name).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (it is always on).</source>
        <translation>Jest w przykładowych plikach FreeSWITCH, który już go nie czyta (jest zawsze włączone).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more.</source>
        <translation>Jest w przykładowych plikach FreeSWITCH, który już go nie czyta.</translation>
    </message>
    <message>
        <source>What a leg of a call in Default mode hears while the other is on hold: a file, tone_stream://..., silence; empty: nothing of ours.</source>
        <translation>Co słyszy noga połączenia w trybie Default, gdy druga je zawiesiła: plik, tone_stream://..., silence; puste: nic od nas.</translation>
    </message>
    <message>
        <source>Legs in Default mode that are sent no silence, but what it sounds like (comfort noise, RFC 3389), where they offer that: those that call (in), those that are called (out), or both.</source>
        <translation>Nogi w trybie Default, którym zamiast ciszy wysyła się opis jej brzmienia (szum komfortu, RFC 3389), jeśli to oferują: dzwoniące (in), wywoływane (out) albo jedne i drugie.</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>&quot;%1&quot; is not an IP address (host and interface names are not looked up)</source>
        <translation>„%1” nie jest adresem IP (nazwy hostów i interfejsów nie są rozwiązywane)</translation>
    </message>
    <message>
        <source>%1 is a multicast address</source>
        <translation>%1 jest adresem multicast</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address or host name to advertise (STUN servers are not asked)</source>
        <translation>„%1” nie jest adresem IP ani nazwą hosta do ogłaszania (serwery STUN nie są odpytywane)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network such as 192.168.0.0/16</source>
        <translation>„%1” nie jest siecią taką jak 192.168.0.0/16</translation>
    </message>
    <message>
        <source>%1 cannot be advertised: nobody can send to it</source>
        <translation>nie można ogłaszać %1: nikt nie może tam wysyłać</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port from %2 to 65535</source>
        <translation>„%1” nie jest portem od %2 do 65535</translation>
    </message>
    <message>
        <source>%1 is not above rtp-start-port %2</source>
        <translation>%1 nie jest większe niż rtp-start-port %2</translation>
    </message>
    <message>
        <source>rtp-ip %1 needs it: peers must be told an address</source>
        <translation>wymaga tego rtp-ip %1: stronom zdalnym trzeba podać adres</translation>
    </message>
    <message>
        <source>%1 is of another IP version than rtp-ip %2</source>
        <translation>%1 ma inną wersję IP niż rtp-ip %2</translation>
    </message>
</context>
<context>
    <name>ProfileFlip</name>
    <message>
        <source>an SDP of our own for each leg: only codecs of the profile</source>
        <translation>własne SDP dla każdej nogi: tylko kodeki profilu</translation>
    </message>
    <message>
        <source>one RTP stream to each leg that goes on, whoever is connected to it</source>
        <translation>jeden ciągły strumień RTP do każdej nogi, niezależnie od tego, kto jest z nią połączony</translation>
    </message>
    <message>
        <source>calls that the dialplan answers itself</source>
        <translation>połączenia, które odbiera sam dialplan</translation>
    </message>
    <message>
        <source>every codec passes, known to the engine or not</source>
        <translation>przechodzi każdy kodek, znany silnikowi lub nie</translation>
    </message>
    <message>
        <source>SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw</source>
        <translation>SRTP, DTLS-SRTP i ZRTP pozostają między stronami, T.38 przechodzi bez zmian</translation>
    </message>
    <message>
        <source>no media load here, the shortest path for RTP</source>
        <translation>brak obciążenia mediami tutaj, najkrótsza droga RTP</translation>
    </message>
    <message>
        <source>RTP figures, captures and quality values</source>
        <translation>dane RTP, zrzuty i wskaźniki jakości</translation>
    </message>
    <message>
        <source>media addresses hidden from the peers, help through NAT</source>
        <translation>adresy mediów ukryte przed stronami zdalnymi, pomoc przy NAT</translation>
    </message>
    <message>
        <source>No live call: nothing keeps the old settings.</source>
        <translation>Brak aktywnych połączeń: nic nie zachowuje starych ustawień.</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep %1 until they end.</source>
        <translation>
            <numerusform>%n aktywne połączenie zachowuje %1 aż do zakończenia.</numerusform>
            <numerusform>%n aktywne połączenia zachowują %1 aż do zakończenia.</numerusform>
            <numerusform>%n aktywnych połączeń zachowuje %1 aż do zakończenia.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep what they began with until they end.</source>
        <translation>
            <numerusform>%n aktywne połączenie do końca zachowuje to, z czym się zaczęło.</numerusform>
            <numerusform>%n aktywne połączenia do końca zachowują to, z czym się zaczęły.</numerusform>
            <numerusform>%n aktywnych połączeń do końca zachowuje to, z czym się zaczęły.</numerusform>
        </translation>
    </message>
    <message>
        <source>late negotiation off → on</source>
        <translation>late negotiation wył. → wł.</translation>
    </message>
    <message>
        <source>late negotiation on → off</source>
        <translation>late negotiation wł. → wył.</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;</source>
        <translation>Zastosuj w „%1”</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;: %2</source>
        <translation>Zastosuj w „%1”: %2</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>po restarcie</translation>
    </message>
    <message>
        <source>new calls (moot while %1)</source>
        <translation>nowe połączenia (bez znaczenia w trybie %1)</translation>
    </message>
    <message>
        <source>new calls</source>
        <translation>nowe połączenia</translation>
    </message>
    <message>
        <source>Roll &quot;%1&quot; back to its file of %2</source>
        <translation>Przywróć „%1” z pliku z %2</translation>
    </message>
    <message>
        <source>What needs a restart is saved now, and counts when the profile starts again.</source>
        <translation>To, co wymaga restartu, jest zapisywane teraz, a obowiązuje po ponownym uruchomieniu profilu.</translation>
    </message>
    <message>
        <source>transcoding where the legs have different codecs or packet times</source>
        <translation>transkodowanie tam, gdzie nogi mają różne kodeki lub czasy pakietów</translation>
    </message>
    <message>
        <source>SRTP by SDES or DTLS with each leg for itself</source>
        <translation>SRTP przez SDES lub DTLS, osobno z każdą nogą</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Packets lost of those expected, the worse direction</source>
        <translation>Pakiety utracone spośród oczekiwanych, gorszy kierunek</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550), the worse direction</source>
        <translation>Jitter między przyjściami pakietów (RFC 3550), gorszy kierunek</translation>
    </message>
    <message>
        <source>Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction</source>
        <translation>Mean opinion score według modelu E (ITU-T G.107, uproszczony), gorszy kierunek</translation>
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
        <translation>Jakość</translation>
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
        <translation>%1, poniżej 5 s</translation>
    </message>
    <message>
        <source>E-model, ITU-T G.107 simplified, up to here: from codec, loss, jitter and round trip</source>
        <translation>Model E, ITU-T G.107 (uproszczony), do tego miejsca: z kodeka, strat, jittera i czasu obiegu</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2%)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Utracone</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.3; duplicates make up for lost packets</source>
        <translation>RFC 3550, dodatek A.3; duplikaty równoważą utracone pakiety</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Spóźnione</translation>
    </message>
    <message>
        <source>Behind the newest by more than a jitter buffer of 60 ms holds</source>
        <translation>Opóźnione względem najnowszego bardziej, niż mieści bufor jittera 60 ms</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.8</source>
        <translation>RFC 3550, dodatek A.8</translation>
    </message>
    <message>
        <source>Longest time between packets</source>
        <translation>Najdłuższy czas między pakietami</translation>
    </message>
    <message>
        <source>Gaps over 200 ms</source>
        <translation>Przerwy ponad 200 ms</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Czas obiegu</translation>
    </message>
    <message>
        <source>Between the engine and the leg it comes from, by RTCP</source>
        <translation>Między silnikiem a nogą, z której przychodzi, według RTCP</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Pakiety</translation>
    </message>
    <message>
        <source>Packets in / out</source>
        <translation>Pakiety wej. / wyj.</translation>
    </message>
    <message>
        <source>Relay delta (in − out)</source>
        <translation>Różnica przekazania (wej. − wyj.)</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Porzucone</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplikaty</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Poza kolejnością</translation>
    </message>
    <message>
        <source>Octets in / out</source>
        <translation>Oktety wej. / wyj.</translation>
    </message>
    <message>
        <source>RTCP in / out</source>
        <translation>RTCP wej. / wyj.</translation>
    </message>
    <message>
        <source>Other in / out</source>
        <translation>Inne wej. / wyj.</translation>
    </message>
    <message>
        <source>STUN, DTLS, ZRTP, UDPTL and keepalives</source>
        <translation>STUN, DTLS, ZRTP, UDPTL i pakiety podtrzymania</translation>
    </message>
    <message>
        <source>Time in the engine</source>
        <translation>Czas w silniku</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Mean, in the worker that carries this call</source>
        <translation>Średnia, w wątku obsługującym to połączenie</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from a foreign source</source>
        <translation>z obcego źródła</translation>
    </message>
    <message>
        <source>with no address to send to yet</source>
        <translation>jeszcze bez adresu docelowego</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>odrzucone przez system</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>za długie</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>puste</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>uszkodzone</translation>
    </message>
    <message>
        <source>not agreed with the other end</source>
        <translation>nieuzgodnione z drugą stroną</translation>
    </message>
    <message>
        <source>not authentic (SRTP)</source>
        <translation>nieautentyczne (SRTP)</translation>
    </message>
    <message>
        <source>replayed (SRTP)</source>
        <translation>powtórzone (SRTP)</translation>
    </message>
    <message>
        <source>that could not be encrypted</source>
        <translation>których nie dało się zaszyfrować</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Kodek</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>nieznany</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Szyfrowanie</translation>
    </message>
    <message>
        <source>SRTP that ends here, as it comes and as it goes on</source>
        <translation>SRTP, które kończy się tutaj: jak przychodzi i jak idzie dalej</translation>
    </message>
    <message>
        <source>none that ends here</source>
        <translation>żadne nie kończy się tutaj</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>nieszyfrowane</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>wej. %1, wyj. %2</translation>
    </message>
    <message>
        <source>Payload types seen</source>
        <translation>Napotkane typy ładunku</translation>
    </message>
    <message>
        <source>Packet time</source>
        <translation>Czas pakietu</translation>
    </message>
    <message>
        <source>Time stamp steps</source>
        <translation>Skoki znacznika czasu</translation>
    </message>
    <message>
        <source>Jumps of the RTP time stamp: the sender began anew, as after a hold; not part of the jitter</source>
        <translation>Skoki znacznika czasu RTP: nadawca zaczął od nowa, np. po zawieszeniu; nie wlicza się do jittera</translation>
    </message>
    <message>
        <source>%1, changed %2 times</source>
        <translation>%1, zmian: %2</translation>
    </message>
    <message>
        <source>SSRC</source>
        <translation>SSRC</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Markery</translation>
    </message>
    <message>
        <source>Packets with the marker bit: a talk spurt begins</source>
        <translation>Pakiety z bitem marker: początek odcinka mowy</translation>
    </message>
    <message>
        <source>DTMF</source>
        <translation>DTMF</translation>
    </message>
    <message>
        <source>telephone-event, RFC 4733: the last 32 keys; encrypted ones are not seen</source>
        <translation>telephone-event, RFC 4733: ostatnie 32 klawisze; zaszyfrowanych nie widać</translation>
    </message>
    <message>
        <source>not in the SDP</source>
        <translation>brak w SDP</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>As the other end receives it (RTCP)</source>
        <translation>Jak odbiera to druga strona (RTCP)</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>Utracone tam</translation>
    </message>
    <message>
        <source>%1 (%2 % lately)</source>
        <translation>%1 (ostatnio %2%)</translation>
    </message>
    <message>
        <source>RFC 3550, section 6.4.1; not seen in an encrypted stream</source>
        <translation>RFC 3550, rozdział 6.4.1; niewidoczne w zaszyfrowanym strumieniu</translation>
    </message>
    <message>
        <source>Jitter there</source>
        <translation>Jitter tam</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Raporty</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresy</translation>
    </message>
    <message>
        <source>%1 (not the SDP&apos;s: NAT)</source>
        <translation>%1 (inny niż w SDP: NAT)</translation>
    </message>
    <message>
        <source>Address in the SDP</source>
        <translation>Adres w SDP</translation>
    </message>
    <message>
        <source>Source, learned</source>
        <translation>Źródło, poznane</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Odbierane na</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Wysyłane do</translation>
    </message>
    <message>
        <source>Codec decided</source>
        <translation>Wybrany kodek</translation>
    </message>
    <message>
        <source>Refused codec</source>
        <translation>Odrzucony kodek</translation>
    </message>
    <message>
        <source>Jitter buffer</source>
        <translation>Bufor jittera</translation>
    </message>
    <message>
        <source>%1 ms, should be %2 ms</source>
        <translation>%1 ms, powinno być %2 ms</translation>
    </message>
    <message>
        <source>How long what is played now has waited; the target follows the network</source>
        <translation>Jak długo czekało to, co jest teraz odtwarzane; wartość docelowa podąża za siecią</translation>
    </message>
    <message>
        <source>Concealed</source>
        <translation>Ukryte straty</translation>
    </message>
    <message>
        <source>%1 ms: %2 lost, %3 late, %4 unreadable</source>
        <translation>%1 ms: utracone %2, spóźnione %3, nieczytelne %4</translation>
    </message>
    <message>
        <source>Sound that was made up because nothing could be played, by its cause</source>
        <translation>Dźwięk wytworzony zastępczo, bo nie było czego odtworzyć, według przyczyny</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Rozciągnięte</translation>
    </message>
    <message>
        <source>Sound that was played faster or slower, so that the buffer follows the network</source>
        <translation>Dźwięk odtworzony szybciej lub wolniej, aby bufor podążał za siecią</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Konwersja</translation>
    </message>
    <message>
        <source>%1 µs each 10 ms, %2 % of a core</source>
        <translation>%1 µs na każde 10 ms, %2% rdzenia</translation>
    </message>
    <message>
        <source>Decoding, resampling and encoding of this direction</source>
        <translation>Dekodowanie, zmiana próbkowania i kodowanie tego kierunku</translation>
    </message>
    <message>
        <source>Failed handshakes</source>
        <translation>Nieudane handshake</translation>
    </message>
    <message>
        <source>DTLS that has brought no keys: what the leg sends cannot be read</source>
        <translation>DTLS, które nie dało kluczy: tego, co wysyła noga, nie można odczytać</translation>
    </message>
    <message>
        <source>%1: no keys yet</source>
        <translation>%1: jeszcze brak kluczy</translation>
    </message>
    <message>
        <source>Pauses not sent</source>
        <translation>Niewysłane przerwy</translation>
    </message>
    <message>
        <source>Silence that the leg is told of by comfort noise instead (vad)</source>
        <translation>Cisza, zamiast której noga dostaje opis jako szum komfortu (vad)</translation>
    </message>
</context>
<context>
    <name>SdpConformance</name>
    <message>
        <source>Proxy mode changes the origin, addresses and ports, and drops ICE, keys and embedded addresses; everything else passes byte for byte.</source>
        <translation>Tryb Proxy zmienia origin, adresy i porty oraz usuwa ICE, klucze i osadzone adresy; wszystko inne przechodzi bajt w bajt.</translation>
    </message>
    <message>
        <source>Bypass mode passes the SDP byte for byte.</source>
        <translation>Tryb Bypass przepuszcza SDP bajt w bajt.</translation>
    </message>
    <message>
        <source>Default mode has a reason for every change.</source>
        <translation>Tryb Default ma powód każdej zmiany.</translation>
    </message>
    <message>
        <source>listed as kept, but it differs</source>
        <translation>wymienione jako zachowane, ale się różni</translation>
    </message>
    <message>
        <source>bypass mode may not change anything</source>
        <translation>tryb Bypass nie może niczego zmieniać</translation>
    </message>
    <message>
        <source>changed without a reason</source>
        <translation>zmienione bez powodu</translation>
    </message>
    <message>
        <source>proxy mode may not move %1</source>
        <translation>tryb Proxy nie może przesuwać %1</translation>
    </message>
    <message>
        <source>proxy mode may not change %1 like this</source>
        <translation>tryb Proxy nie może tak zmieniać %1</translation>
    </message>
    <message>
        <source>proxy mode may not drop %1</source>
        <translation>tryb Proxy nie może usuwać %1</translation>
    </message>
    <message>
        <source>proxy mode may not add %1</source>
        <translation>tryb Proxy nie może dodawać %1</translation>
    </message>
    <message>
        <source>The SDP that was sent differs from the one received, which bypass mode forbids.</source>
        <translation>Wysłane SDP różni się od odebranego, czego tryb Bypass zabrania.</translation>
    </message>
    <message>
        <source>The SDP that was sent is not what the listed changes make of the one received.</source>
        <translation>Wysłane SDP nie jest odebranym SDP po zastosowaniu wymienionych zmian.</translation>
    </message>
</context>
<context>
    <name>SdpDiff</name>
    <message>
        <source>%1 → engine</source>
        <translation>%1 → silnik</translation>
    </message>
    <message>
        <source>engine → %1</source>
        <translation>silnik → %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Linia %1: %2</translation>
    </message>
    <message>
        <source>New line %1: %2</source>
        <translation>Nowa linia %1: %2</translation>
    </message>
    <message>
        <source>the origin is ours (topology hiding)</source>
        <translation>origin jest nasz (ukrywanie topologii)</translation>
    </message>
    <message>
        <source>media anchored here</source>
        <translation>media zakotwiczone tutaj</translation>
    </message>
    <message>
        <source>on hold: the address stays unspecified</source>
        <translation>zawieszone: adres pozostaje nieokreślony</translation>
    </message>
    <message>
        <source>relay port of m-line %1</source>
        <translation>port przekazywania linii m %1</translation>
    </message>
    <message>
        <source>relay RTCP port of m-line %1</source>
        <translation>port przekazywania RTCP linii m %1</translation>
    </message>
    <message>
        <source>media over TCP is not relayed: rejected with port 0</source>
        <translation>media przez TCP nie są przekazywane: odrzucone z portem 0</translation>
    </message>
    <message>
        <source>no relay port serves this m-line</source>
        <translation>żaden port przekazywania nie obsługuje tej linii m</translation>
    </message>
    <message>
        <source>k= is obsolete and carries a key</source>
        <translation>k= jest przestarzałe i zawiera klucz</translation>
    </message>
    <message>
        <source>ICE would lead media around the relay</source>
        <translation>ICE poprowadziłoby media z pominięciem przekazywania</translation>
    </message>
    <message>
        <source>the attribute embeds an address</source>
        <translation>atrybut zawiera adres</translation>
    </message>
    <message>
        <source>negotiated by the engine</source>
        <translation>wynegocjowane przez silnik</translation>
    </message>
    <message>
        <source>the codec is not among the preferences</source>
        <translation>kodeka nie ma wśród preferowanych</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesja</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>linia m %1: %2</translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message numerus="yes">
        <source>headers alone are kept of %n packets</source>
        <translation>
            <numerusform>z %n pakietu zachowano tylko nagłówki</numerusform>
            <numerusform>z %n pakietów zachowano tylko nagłówki</numerusform>
            <numerusform>z %n pakietów zachowano tylko nagłówki</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are encrypted</source>
        <translation>
            <numerusform>%n pakiet jest zaszyfrowany</numerusform>
            <numerusform>%n pakiety są zaszyfrowane</numerusform>
            <numerusform>%n pakietów jest zaszyfrowanych</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are of no codec that can be decoded</source>
        <translation>
            <numerusform>%n pakiet ma kodek, którego nie można zdekodować</numerusform>
            <numerusform>%n pakiety mają kodek, którego nie można zdekodować</numerusform>
            <numerusform>%n pakietów ma kodek, którego nie można zdekodować</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are no payload of their codec</source>
        <translation>
            <numerusform>%n pakiet nie jest ładunkiem swojego kodeka</numerusform>
            <numerusform>%n pakiety nie są ładunkiem swojego kodeka</numerusform>
            <numerusform>%n pakietów nie jest ładunkiem swojego kodeka</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets came later than half an hour after the first</source>
        <translation>
            <numerusform>%n pakiet przyszedł później niż pół godziny po pierwszym</numerusform>
            <numerusform>%n pakiety przyszły później niż pół godziny po pierwszym</numerusform>
            <numerusform>%n pakietów przyszło później niż pół godziny po pierwszym</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nic</translation>
    </message>
    <message numerus="yes">
        <source>%n packets lost</source>
        <translation>
            <numerusform>utracono %n pakiet</numerusform>
            <numerusform>utracono %n pakiety</numerusform>
            <numerusform>utracono %n pakietów</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No RTP of this call is kept.</source>
        <translation>Nie przechowano żadnego RTP tego połączenia.</translation>
    </message>
    <message numerus="yes">
        <source>%n older packets are no longer kept.</source>
        <translation>
            <numerusform>%n starszy pakiet nie jest już przechowywany.</numerusform>
            <numerusform>%n starsze pakiety nie są już przechowywane.</numerusform>
            <numerusform>%n starszych pakietów nie jest już przechowywanych.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleOpening</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Otwórz diagnostykę</translation>
    </message>
    <message>
        <source>Diagnostics bundles (*.zip manifest.json);;All files (*)</source>
        <translation>Archiwa diagnostyczne (*.zip manifest.json);;Wszystkie pliki (*)</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>Otwieranie %1...</translation>
    </message>
    <message>
        <source>The bundle %1 holds no call.</source>
        <translation>Archiwum %1 nie zawiera połączeń.</translation>
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
            <numerusform>%n połączenie</numerusform>
            <numerusform>%n połączenia</numerusform>
            <numerusform>%n połączeń</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</source>
        <translation>Filtr:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>The setting is %1 of the profile of the engine that exported the calls.</source>
        <translation>Ustawienie to %1 profilu silnika, który wyeksportował połączenia.</translation>
    </message>
    <message>
        <source>The setting is %1=%2 of the profile of the engine that exported the calls.</source>
        <translation>Ustawienie to %1=%2 profilu silnika, który wyeksportował połączenia.</translation>
    </message>
    <message>
        <source>%1: %2, exported %3 by Legscope %4. Nothing of it can be changed.</source>
        <translation>%1: %2, wyeksportowane %3 przez Legscope %4. Niczego w nim nie można zmienić.</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>Zamaskowane:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallDetail</name>
    <message>
        <source>Call detail</source>
        <translation>Szczegóły połączenia</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>Różnice SDP</translation>
    </message>
    <message>
        <source>RTP</source>
        <translation>RTP</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Zdarzenia</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Surowe</translation>
    </message>
    <message>
        <source>%1 - Legscope</source>
        <translation>%1 - Legscope</translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Co pokazuje przebieg</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallEventModel</name>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Wiadomość</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Zdarzenie</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallHead</name>
    <message>
        <source>The shown call</source>
        <translation>Pokazywane połączenie</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Copy the Call-ID of the caller&apos;s leg</source>
        <translation>Kopiuje Call-ID nogi dzwoniącego</translation>
    </message>
    <message>
        <source>No call selected</source>
        <translation>Nie wybrano połączenia</translation>
    </message>
    <message>
        <source>Since the answer</source>
        <translation>Od odebrania</translation>
    </message>
    <message>
        <source>Since the INVITE</source>
        <translation>Od INVITE</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Co przychodzi od A / co przychodzi od B</translation>
    </message>
    <message>
        <source>SRTP</source>
        <translation>SRTP</translation>
    </message>
    <message>
        <source>The media is offered and answered with encryption</source>
        <translation>Media są oferowane i przyjęte z szyfrowaniem</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notatka: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallModel</name>
    <message>
        <source>not seen</source>
        <translation>niewidoczne</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tryb</translation>
    </message>
    <message>
        <source>Codec A/B</source>
        <translation>Kodek A/B</translation>
    </message>
    <message>
        <source>RTP pps</source>
        <translation>RTP pps</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Straty</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Przyczyna</translation>
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
        <translation>Ustalenie</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Profile → Out</source>
        <translation>Profil → cel</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsLadder</name>
    <message numerus="yes">
        <source>Ladder of %n call(s) - Legscope</source>
        <translation>
            <numerusform>Przebieg %n połączenia - Legscope</numerusform>
            <numerusform>Przebieg %n połączeń - Legscope</numerusform>
            <numerusform>Przebieg %n połączeń - Legscope</numerusform>
        </translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Co pokazuje przebieg</translation>
    </message>
    <message>
        <source>The two marked messages are of different calls. Only messages of one call are compared.</source>
        <translation>Dwie zaznaczone wiadomości należą do różnych połączeń. Porównywane są tylko wiadomości jednego połączenia.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Połączenia</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>Żadne połączenie nie pasuje do filtra.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Wyczyść filtr</translation>
    </message>
    <message>
        <source>The filter is not applied. %1</source>
        <translation>Filtr nie jest zastosowany. %1</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Otwórz przebieg</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Otwórz w osobnym oknie</translation>
    </message>
    <message>
        <source>Compare the two calls</source>
        <translation>Porównaj oba połączenia</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtruj według %1</translation>
    </message>
    <message>
        <source>Filter without %1</source>
        <translation>Filtruj bez %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Kopiuj %n wiersz</numerusform>
            <numerusform>Kopiuj %n wiersze</numerusform>
            <numerusform>Kopiuj %n wierszy</numerusform>
        </translation>
    </message>
    <message>
        <source>Two calls - Legscope</source>
        <translation>Dwa połączenia - Legscope</translation>
    </message>
    <message>
        <source>&amp;Pin on top</source>
        <translation>&amp;Przypnij na górze</translation>
    </message>
    <message>
        <source>Keep the selected calls on top of the list, whatever it is sorted by and filtered for</source>
        <translation>Trzyma wybrane połączenia na górze listy, niezależnie od sortowania i filtra</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>O&amp;depnij</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Jeden przebieg wybranych połączeń</translation>
    </message>
    <message>
        <source>Show the messages of all selected calls in one ladder, in order of time</source>
        <translation>Pokazuje wiadomości wszystkich wybranych połączeń w jednym przebiegu, w kolejności czasu</translation>
    </message>
    <message numerus="yes">
        <source>&amp;One ladder (of %n calls at most)</source>
        <translation>
            <numerusform>&amp;Jeden przebieg (najwyżej %n połączenia)</numerusform>
            <numerusform>&amp;Jeden przebieg (najwyżej %n połączeń)</numerusform>
            <numerusform>&amp;Jeden przebieg (najwyżej %n połączeń)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Notatka...</translation>
    </message>
    <message>
        <source>Write a note of the selected call; the history keeps it</source>
        <translation>Zapisuje notatkę do wybranego połączenia; historia ją zachowuje</translation>
    </message>
    <message>
        <source>&amp;Why this route...</source>
        <translation>&amp;Dlaczego ta trasa...</translation>
    </message>
    <message>
        <source>See what the dialplan asks of the selected call, and the answer to each condition</source>
        <translation>Pokaż, o co dialplan pyta przy zaznaczonym połączeniu, i odpowiedź na każdy warunek</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta poleceń</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Polecenia</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferenceModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n uczestnik</numerusform>
            <numerusform>%n uczestnicy</numerusform>
            <numerusform>%n uczestników</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, zamknięta</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>mówi</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>ma głos</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>wyciszony</translation>
    </message>
    <message>
        <source>deaf</source>
        <translation>głuchy</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>milczy</translation>
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
        <translation>Konferencja, uczestnik</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Głośność</translation>
    </message>
    <message>
        <source>Hears at</source>
        <translation>Słyszy przy</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flagi</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferencesPage</name>
    <message>
        <source>&amp;Originate...</source>
        <translation>Ze&amp;staw połączenie...</translation>
    </message>
    <message>
        <source>There is no conference.
One begins when a route runs the application conference, and ends when the last member leaves.</source>
        <translation>Nie ma konferencji.
Konferencja zaczyna się, gdy trasa uruchomi aplikację conference, a kończy, gdy wyjdzie ostatni uczestnik.</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Konferencje</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Wycisz</translation>
    </message>
    <message>
        <source>The others do not hear the member, or hear him again</source>
        <translation>Inni nie słyszą uczestnika albo znów go słyszą</translation>
    </message>
    <message>
        <source>&amp;Deafen</source>
        <translation>&amp;Ogłusz</translation>
    </message>
    <message>
        <source>The member does not hear the others, or hears them again</source>
        <translation>Uczestnik nie słyszy innych albo znów ich słyszy</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Głośniej</translation>
    </message>
    <message>
        <source>The others hear the member louder</source>
        <translation>Inni słyszą uczestnika głośniej</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Ciszej</translation>
    </message>
    <message>
        <source>The others hear the member quieter</source>
        <translation>Inni słyszą uczestnika ciszej</translation>
    </message>
    <message>
        <source>Hears louder</source>
        <translation>Słyszy głośniej</translation>
    </message>
    <message>
        <source>The member hears the others louder</source>
        <translation>Uczestnik słyszy innych głośniej</translation>
    </message>
    <message>
        <source>Hears quieter</source>
        <translation>Słyszy ciszej</translation>
    </message>
    <message>
        <source>The member hears the others quieter</source>
        <translation>Uczestnik słyszy innych ciszej</translation>
    </message>
    <message>
        <source>Give the &amp;floor</source>
        <translation>&amp;Daj głos</translation>
    </message>
    <message>
        <source>The member has the floor</source>
        <translation>Uczestnik ma głos</translation>
    </message>
    <message>
        <source>&amp;Kick</source>
        <translation>Wy&amp;rzuć</translation>
    </message>
    <message>
        <source>The member has to leave the conference</source>
        <translation>Uczestnik musi opuścić konferencję</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Zamknij</translation>
    </message>
    <message>
        <source>Nobody else can join the conference, or others can again</source>
        <translation>Nikt więcej nie może dołączyć do konferencji albo inni znów mogą</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Przywróć &amp;głos</translation>
    </message>
    <message>
        <source>Let &amp;hear</source>
        <translation>Pozwól &amp;słyszeć</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Ot&amp;wórz</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EmptyState</name>
    <message>
        <source>No calls</source>
        <translation>Brak połączeń</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No profile runs: nothing can call.</source>
        <translation>Nie działa żaden profil: nikt nie może zadzwonić.</translation>
    </message>
    <message>
        <source>Point a phone or a trunk at one of these addresses (UDP or TCP), or see a call between two built-in phones.</source>
        <translation>Skieruj telefon lub trunk na jeden z tych adresów (UDP lub TCP) albo zobacz połączenie między dwoma wbudowanymi telefonami.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Kopiuj %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ErrorBar</name>
    <message>
        <source>Problems</source>
        <translation>Problemy</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2×)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Gotowe</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EventsTab</name>
    <message>
        <source>Events of the call</source>
        <translation>Zdarzenia połączenia</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportChoices</name>
    <message>
        <source>&amp;Keys that were pressed (INFO and RTP)</source>
        <translation>Naciśnięte &amp;klawisze (INFO i RTP)</translation>
    </message>
    <message>
        <source>&amp;Numbers and names</source>
        <translation>&amp;Numery i nazwy</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Połączenia</translation>
    </message>
    <message>
        <source>Of each call</source>
        <translation>Z każdego połączenia</translation>
    </message>
    <message>
        <source>Masked in every file</source>
        <translation>Zamaskowane w każdym pliku</translation>
    </message>
    <message>
        <source>SRTP keys, passwords, credentials (always)</source>
        <translation>Klucze SRTP, hasła, dane logowania (zawsze)</translation>
    </message>
    <message>
        <source>Tones within sound that was captured stay: nobody listens to it for this.</source>
        <translation>Tony w przechwyconym dźwięku pozostają: nikt go w tym celu nie odsłuchuje.</translation>
    </message>
    <message>
        <source>Of callers and callees, in messages, SDPs and whatever is said about a call. Addresses of hosts and Call-IDs stay.</source>
        <translation>Dzwoniących i wywoływanych, w wiadomościach, SDP i we wszystkim, co mówi się o połączeniu. Adresy hostów i Call-ID pozostają.</translation>
    </message>
    <message>
        <source>none is selected</source>
        <translation>żadnego nie wybrano</translation>
    </message>
    <message>
        <source>This call: %1</source>
        <translation>To połączenie: %1</translation>
    </message>
    <message>
        <source>Selected calls: %1</source>
        <translation>Wybrane połączenia: %1</translation>
    </message>
    <message>
        <source>What the list shows: %1</source>
        <translation>To, co pokazuje lista: %1</translation>
    </message>
    <message>
        <source>All calls: %1</source>
        <translation>Wszystkie połączenia: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace the file</source>
        <translation>&amp;Zastąp plik</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Otwórz folder</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Eksport połączeń</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Postęp</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>&amp;Anuluj eksport</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Eksportuj</translation>
    </message>
    <message>
        <source>Export to %1: %2</source>
        <translation>Eksport do %1: %2</translation>
    </message>
    <message>
        <source>Cancelled, but the disk does not answer. Nothing is written when it does.</source>
        <translation>Anulowano, ale dysk nie odpowiada. Gdy znów odpowie, nic nie zostanie zapisane.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Anulowanie...</translation>
    </message>
    <message>
        <source>%1 The disk does not answer.</source>
        <translation>%1 Dysk nie odpowiada.</translation>
    </message>
    <message>
        <source>%1 does not answer; another folder is shown.</source>
        <translation>%1 nie odpowiada; pokazywany jest inny folder.</translation>
    </message>
    <message>
        <source>Asking the disk...</source>
        <translation>Odpytywanie dysku...</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportFile</name>
    <message>
        <source>&amp;Browse...</source>
        <translation>P&amp;rzeglądaj...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Eksport połączeń</translation>
    </message>
    <message>
        <source>Diagnostics bundle (*.zip)</source>
        <translation>Archiwum diagnostyczne (*.zip)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportPreview</name>
    <message>
        <source>As it is written</source>
        <translation>Tak jest zapisywane</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Poprzednia wiadomość</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Następna wiadomość</translation>
    </message>
    <message>
        <source>Message as it is written</source>
        <translation>Wiadomość w postaci zapisywanej</translation>
    </message>
    <message>
        <source>There is no message to show.</source>
        <translation>Nie ma wiadomości do pokazania.</translation>
    </message>
    <message numerus="yes">
        <source>Call %1, message %2 of %3, masked: %n place(s)</source>
        <translation>
            <numerusform>Połączenie %1, wiadomość %2 z %3, zamaskowano: %n miejsce</numerusform>
            <numerusform>Połączenie %1, wiadomość %2 z %3, zamaskowano: %n miejsca</numerusform>
            <numerusform>Połączenie %1, wiadomość %2 z %3, zamaskowano: %n miejsc</numerusform>
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
        <translation>Legscope nie może działać.</translation>
    </message>
    <message>
        <source>The export was not written.</source>
        <translation>Eksport nie został zapisany.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterChips</name>
    <message>
        <source>Words of the filter</source>
        <translation>Słowa filtra</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>Usuń %1 z filtra</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterField</name>
    <message>
        <source>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</source>
        <translation>Filtr:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtr</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all hold. A word alone is found anywhere; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;header:Name~text&lt;/b&gt; at a header of its messages; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; compare; &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Słowa, które muszą pasować wszystkie. Samo słowo jest szukane wszędzie; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; dotyczą jednej rzeczy (&lt;b&gt;~&lt;/b&gt; gdziekolwiek w niej, &lt;b&gt;=&lt;/b&gt; cała); &lt;b&gt;header:Name~tekst&lt;/b&gt; dotyczy nagłówka wiadomości; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; porównują; &lt;b&gt;-&lt;/b&gt; z przodu odwraca słowo.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterStrip</name>
    <message>
        <source>Filter and modes</source>
        <translation>Filtr i tryby</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterViews</name>
    <message>
        <source>Views</source>
        <translation>Widoki</translation>
    </message>
    <message>
        <source>Filters with a name</source>
        <translation>Filtry z nazwą</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Wszystkie połączenia</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Aktywne połączenia</translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation>Nieudane połączenia</translation>
    </message>
    <message>
        <source>Poor quality (MOS under 3.6)</source>
        <translation>Słaba jakość (MOS poniżej 3,6)</translation>
    </message>
    <message>
        <source>Loss over 1 %</source>
        <translation>Straty ponad 1%</translation>
    </message>
    <message>
        <source>Media not seen (bypass)</source>
        <translation>Media niewidoczne (bypass)</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Zapisz ten filtr...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Usuń</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Widok: %1</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Zapisz ten filtr</translation>
    </message>
    <message>
        <source>Name of &quot;%1&quot;:</source>
        <translation>Nazwa dla „%1”:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FindingsStrip</name>
    <message>
        <source>Findings</source>
        <translation>Ustalenia</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>jeszcze %n ustalenie</numerusform>
            <numerusform>jeszcze %n ustalenia</numerusform>
            <numerusform>jeszcze %n ustaleń</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Uwaga</translation>
    </message>
    <message>
        <source>Show this parameter of the profile</source>
        <translation>Pokazuje ten parametr profilu</translation>
    </message>
    <message>
        <source>Show %1 of the profile</source>
        <translation>Pokaż %1 profilu</translation>
    </message>
    <message>
        <source>Enter this value into the form of the profile; it is applied when you confirm it there</source>
        <translation>Wpisuje tę wartość do formularza profilu; zostanie zastosowana po potwierdzeniu w formularzu</translation>
    </message>
    <message>
        <source>Enter %1 into the form of the profile</source>
        <translation>Wpisz %1 do formularza profilu</translation>
    </message>
    <message>
        <source>Set %1...</source>
        <translation>Ustaw %1...</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Pokaż %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FlipDialog</name>
    <message>
        <source>Apply to new calls</source>
        <translation>Zastosuj do nowych połączeń</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Zmienione ustawienia</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ustawienie</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Teraz</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nowe</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(nie ustawiono)</translation>
    </message>
    <message>
        <source>Overridden by routes that set the mode themselves:</source>
        <translation>Przesłaniane przez trasy, które same ustawiają tryb:</translation>
    </message>
    <message>
        <source>You lose on new calls:</source>
        <translation>Nowe połączenia tracą:</translation>
    </message>
    <message>
        <source>You gain on new calls:</source>
        <translation>Nowe połączenia zyskują:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Applying...</source>
        <translation>Stosowanie...</translation>
    </message>
    <message>
        <source>The engine stopped before it had applied the settings.</source>
        <translation>Silnik zatrzymał się, zanim zastosował ustawienia.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nie zastosowano: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryBar</name>
    <message>
        <source>Search:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</source>
        <translation>Szukaj:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Słowa</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Dowolny czas</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Dzisiaj</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Wczoraj</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Ostatnie 7 dni</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Ostatnie 30 dni</translation>
    </message>
    <message>
        <source>Between...</source>
        <translation>Między...</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Kiedy</translation>
    </message>
    <message>
        <source>Begun from</source>
        <translation>Rozpoczęte od</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Rozpoczęte przed</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: %2.</source>
        <translation>Nie ma „%1:”. Znane: %2.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>Okres kończy się, zanim się zacznie.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Anuluj</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Ustawienia...</translation>
    </message>
    <message>
        <source>How many calls the history keeps, and for how long</source>
        <translation>Ile połączeń i jak długo przechowuje historia</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all be there. A word alone is found anywhere; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Słowa, które muszą wystąpić wszystkie. Samo słowo jest szukane wszędzie; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; dotyczą jednej rzeczy (&lt;b&gt;~&lt;/b&gt; gdziekolwiek w niej, &lt;b&gt;=&lt;/b&gt; cała); &lt;b&gt;-&lt;/b&gt; z przodu odwraca słowo.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryList</name>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Eksportuj...</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Jeden przebieg wybranych połączeń</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Notatka...</translation>
    </message>
    <message>
        <source>Calls of the history</source>
        <translation>Połączenia z historii</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected calls</source>
        <translation>Zapisuje archiwum diagnostyczne (zip) wybranych połączeń</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Otwórz przebieg</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Otwórz w osobnym oknie</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Szukaj %1</translation>
    </message>
    <message>
        <source>Search without %1</source>
        <translation>Szukaj bez %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Kopiuj %n wiersz</numerusform>
            <numerusform>Kopiuj %n wiersze</numerusform>
            <numerusform>Kopiuj %n wierszy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryModel</name>
    <message>
        <source>Calls of this host that were refused alike, until %1. The first one is opened.</source>
        <translation>Połączenia z tego hosta, odrzucone tak samo, do %1. Otwierane jest pierwsze.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Od</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Do</translation>
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
        <translation>Tryb</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Kodek</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Czas trwania</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Przyczyna</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Ustalenie</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Połączenia</translation>
    </message>
    <message>
        <source>Too short to say much: less than five seconds</source>
        <translation>Za krótkie do oceny: mniej niż pięć sekund</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Straty</translation>
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
        <translation>Notatka</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
    <message>
        <source>Show all calls</source>
        <translation>Pokaż wszystkie połączenia</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Wyszukiwanie...</translation>
    </message>
    <message>
        <source>Cancelled: the list is as it was before.</source>
        <translation>Anulowano: lista jest taka jak przedtem.</translation>
    </message>
    <message>
        <source>No call is in the history yet</source>
        <translation>W historii nie ma jeszcze połączeń</translation>
    </message>
    <message>
        <source>No call of the history has all that</source>
        <translation>Żadne połączenie w historii nie spełnia wszystkich warunków</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n call(s); older ones come as the list is scrolled.</source>
        <translation>
            <numerusform>Najnowsze %n połączenie; starsze pojawiają się przy przewijaniu listy.</numerusform>
            <numerusform>Najnowsze %n połączenia; starsze pojawiają się przy przewijaniu listy.</numerusform>
            <numerusform>Najnowszych %n połączeń; starsze pojawiają się przy przewijaniu listy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n połączenie</numerusform>
            <numerusform>%n połączenia</numerusform>
            <numerusform>%n połączeń</numerusform>
        </translation>
    </message>
    <message>
        <source>No history is kept</source>
        <translation>Historia nie jest prowadzona</translation>
    </message>
    <message>
        <source>There is no history to show</source>
        <translation>Nie ma historii do pokazania</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistorySettingsDialog</name>
    <message>
        <source>&amp;Keep calls that have ended</source>
        <translation>&amp;Zachowuj zakończone połączenia</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Dni</translation>
    </message>
    <message>
        <source> days</source>
        <translation> dni</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Megabajty</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Połączenia</translation>
    </message>
    <message>
        <source> calls</source>
        <translation> połączeń</translation>
    </message>
    <message>
        <source>What the history keeps</source>
        <translation>Co zachowuje historia</translation>
    </message>
    <message>
        <source>Not &amp;older than</source>
        <translation>Nie &amp;starsze niż</translation>
    </message>
    <message>
        <source>A &amp;file of at most</source>
        <translation>&amp;Plik o rozmiarze najwyżej</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Najwyżej</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>The oldest calls go first. What is saved counts when Legscope starts again.</source>
        <translation>Najpierw usuwane są najstarsze połączenia. To, co zapisano, obowiązuje po ponownym uruchomieniu Legscope.</translation>
    </message>
    <message>
        <source>The configuration is being read...</source>
        <translation>Wczytywanie konfiguracji...</translation>
    </message>
    <message>
        <source>The configuration cannot be read. %1</source>
        <translation>Nie można odczytać konfiguracji. %1</translation>
    </message>
    <message>
        <source>This start was told to keep none (--no-history), or has no place for it.</source>
        <translation>Przy tym uruchomieniu historia jest wyłączona (--no-history) albo nie ma na nią miejsca.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Plik: %1</translation>
    </message>
    <message>
        <source>This start still has other values than the configuration.</source>
        <translation>To uruchomienie ma jeszcze inne wartości niż konfiguracja.</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Zapisywanie...</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Nie zapisano: %1</translation>
    </message>
    <message>
        <source>What the history keeps is saved, and counts when Legscope starts again.</source>
        <translation>Zapisano, co zachowuje historia; obowiązuje po ponownym uruchomieniu Legscope.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Klawisze</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Szukaj klawiszy</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Klawisz</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Działanie</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Wszędzie</translation>
    </message>
    <message>
        <source>Call list and history</source>
        <translation>Lista połączeń i historia</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Ladder of the call</source>
        <translation>Przebieg połączenia</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Dwuklik</translation>
    </message>
    <message>
        <source>The call in a window of its own</source>
        <translation>Połączenie w osobnym oknie</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected rows as they are seen</source>
        <translation>Kopiuje wybrane wiersze tak, jak je widać</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Tabs of a call</source>
        <translation>Karty połączenia</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Back to the list; closes a window of its own</source>
        <translation>Powrót do listy; zamyka osobne okno</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Przebieg</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>W górę, w dół</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Poprzedni i następny wiersz</translation>
    </message>
    <message>
        <source>n, p</source>
        <translation>n, p</translation>
    </message>
    <message>
        <source>Next and previous message</source>
        <translation>Następna i poprzednia wiadomość</translation>
    </message>
    <message>
        <source>Enter, r</source>
        <translation>Enter, r</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Wiadomość tak, jak ją wysłano</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Its SDP before and after</source>
        <translation>Jej SDP przed i po</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Spacja</translation>
    </message>
    <message>
        <source>Mark it; the second mark compares the two</source>
        <translation>Zaznacza ją; drugie zaznaczenie porównuje obie</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>Time as clock, since the begin, since the row before</source>
        <translation>Czas zegarowy, od początku, od poprzedniego wiersza</translation>
    </message>
    <message>
        <source>d, D, m</source>
        <translation>d, D, m</translation>
    </message>
    <message>
        <source>SDP marks, only messages with SDP, bands of RTP</source>
        <translation>Oznaczenia SDP, tylko wiadomości z SDP, pasma RTP</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>Różnice SDP</translation>
    </message>
    <message>
        <source>Next and previous change</source>
        <translation>Następna i poprzednia zmiana</translation>
    </message>
    <message>
        <source>The setting behind the change</source>
        <translation>Ustawienie, z którego wynika zmiana</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Tylko zmiany</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Surowe</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the messages of the call</source>
        <translation>Szuka w wiadomościach połączenia</translation>
    </message>
    <message>
        <source>Plots of RTP</source>
        <translation>Wykresy RTP</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>W lewo, w prawo, Home, End</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Przesuwa celownik</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Usuwa celownik</translation>
    </message>
    <message>
        <source>Filter by the value, pin, compare two selected calls, hang up, export</source>
        <translation>Filtrowanie według wartości, przypinanie, porównanie dwóch wybranych połączeń, rozłączanie, eksport</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>Look closely at a part of the time, at more of it, at all of it</source>
        <translation>Pokazuje z bliska część czasu, większą część, całość</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LadderView</name>
    <message>
        <source>Call ladder</source>
        <translation>Przebieg połączenia</translation>
    </message>
    <message>
        <source>Save ladder</source>
        <translation>Zapisz przebieg</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Nie można zapisać %1: %2</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Kopiuj wiersz</translation>
    </message>
    <message>
        <source>Copy ladder</source>
        <translation>Kopiuj przebieg</translation>
    </message>
    <message>
        <source>&amp;Time: absolute, relative, delta</source>
        <translation>&amp;Czas: bezwzględny, względny, różnica</translation>
    </message>
    <message>
        <source>Changes how the ladder tells time</source>
        <translation>Zmienia sposób podawania czasu w przebiegu</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>SDP ma&amp;rks</source>
        <translation>Oz&amp;naczenia SDP</translation>
    </message>
    <message>
        <source>Mark the messages that carry SDP, and what of it was rewritten</source>
        <translation>Oznacza wiadomości zawierające SDP i to, co w nim zmieniono</translation>
    </message>
    <message>
        <source>&amp;Only SDP</source>
        <translation>&amp;Tylko SDP</translation>
    </message>
    <message>
        <source>Show only the messages that carry SDP</source>
        <translation>Pokazuje tylko wiadomości zawierające SDP</translation>
    </message>
    <message>
        <source>RTP &amp;bands</source>
        <translation>P&amp;asma RTP</translation>
    </message>
    <message>
        <source>Show the RTP of each direction as a band</source>
        <translation>Pokazuje RTP każdego kierunku jako pasmo</translation>
    </message>
    <message>
        <source>Save &amp;ladder as...</source>
        <translation>Zapisz przebieg &amp;jako...</translation>
    </message>
    <message>
        <source>Write the ladder as SVG, PNG, PDF, text or Mermaid</source>
        <translation>Zapisuje przebieg jako SVG, PNG, PDF, tekst lub Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;text</source>
        <translation>Kopiuj przebieg jako te&amp;kst</translation>
    </message>
    <message>
        <source>The whole ladder in columns of text</source>
        <translation>Cały przebieg jako tekst w kolumnach</translation>
    </message>
    <message>
        <source>Copy ladder as Mer&amp;maid</source>
        <translation>Kopiuj przebieg jako Merma&amp;id</translation>
    </message>
    <message>
        <source>The whole ladder as a sequence diagram of Mermaid</source>
        <translation>Cały przebieg jako diagram sekwencji Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;image</source>
        <translation>Kopiuj przebieg jako o&amp;braz</translation>
    </message>
    <message>
        <source>The whole ladder as an image</source>
        <translation>Cały przebieg jako obraz</translation>
    </message>
    <message>
        <source>Open &amp;message</source>
        <translation>Otwórz &amp;wiadomość</translation>
    </message>
    <message>
        <source>Show the selected message of the ladder as it was sent</source>
        <translation>Pokazuje wybraną wiadomość przebiegu tak, jak ją wysłano</translation>
    </message>
    <message>
        <source>SDP &amp;before and after</source>
        <translation>SDP przed &amp;i po</translation>
    </message>
    <message>
        <source>Show what was rewritten in the SDP of the selected message</source>
        <translation>Pokazuje, co zmieniono w SDP wybranej wiadomości</translation>
    </message>
    <message>
        <source>Mark to &amp;compare</source>
        <translation>Z&amp;aznacz do porównania</translation>
    </message>
    <message>
        <source>Mark the selected message; the second one that is marked is compared with the first</source>
        <translation>Zaznacza wybraną wiadomość; druga zaznaczona jest porównywana z pierwszą</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Następna wiadomość</translation>
    </message>
    <message>
        <source>Go to the next message</source>
        <translation>Przechodzi do następnej wiadomości</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Poprzednia wiadomość</translation>
    </message>
    <message>
        <source>Go to the message before</source>
        <translation>Przechodzi do poprzedniej wiadomości</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LegActions</name>
    <message>
        <source>A: %1, the caller</source>
        <translation>A: %1, dzwoniący</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>&amp;Record...</source>
        <translation>&amp;Nagraj...</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Record what the caller says and hears into a file</source>
        <translation>Nagraj do pliku to, co dzwoniący mówi i słyszy</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Nagraj</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
    <message>
        <source>/var/lib/legscope/1001.wav</source>
        <translation>/var/lib/legscope/1001.wav</translation>
    </message>
    <message>
        <source>The ending chooses the format. Both parties are recorded.</source>
        <translation>Rozszerzenie wybiera format. Nagrywane są obie strony.</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Zakończ na&amp;grywanie</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>End the recordings of the caller&apos;s leg; their files are kept</source>
        <translation>Zakończ nagrania nogi dzwoniącego; ich pliki zostają</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Zakończ nagrywanie</translation>
    </message>
    <message>
        <source>Pla&amp;y a file...</source>
        <translation>Odtwórz pli&amp;k...</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Play a file, a tone or a stream to a party of the call</source>
        <translation>Odtwórz stronie połączenia plik, ton lub strumień</translation>
    </message>
    <message>
        <source>Play a file</source>
        <translation>Odtwórz plik</translation>
    </message>
    <message>
        <source>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</source>
        <translation>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Liste&amp;n with a phone...</source>
        <translation>P&amp;odsłuchaj z telefonu...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Your phone is called and hears both parties, who do not hear you</source>
        <translation>Twój telefon jest wywoływany i słyszy obie strony, które cię nie słyszą</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Odsłuchaj</translation>
    </message>
    <message>
        <source>&amp;Whisper with a phone...</source>
        <translation>&amp;Szeptaj z telefonu...</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Your phone is called, hears both parties, and the caller alone hears you</source>
        <translation>Twój telefon jest wywoływany, słyszy obie strony, a słyszy cię tylko dzwoniący</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Szeptaj</translation>
    </message>
    <message>
        <source>&amp;Transfer...</source>
        <translation>&amp;Przekaż...</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Send a party of the call to another extension; the other one goes</source>
        <translation>Wyślij stronę połączenia na inny numer wewnętrzny; druga odchodzi</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Przekaż</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Numer wewnętrzny</translation>
    </message>
    <message>
        <source>1003</source>
        <translation>1003</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Zaparkuj</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>The caller waits, the other party goes</source>
        <translation>Dzwoniący czeka, druga strona odchodzi</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Zaparkuj</translation>
    </message>
    <message>
        <source>Take the &amp;media</source>
        <translation>Przejmij &amp;media</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Move the call into Default mode, in which it can be recorded, played to and listened to</source>
        <translation>Przenieś połączenie do trybu Default, w którym można je nagrywać, podsłuchiwać i odtwarzać w nim dźwięki</translation>
    </message>
    <message>
        <source>Take the media</source>
        <translation>Przejmij media</translation>
    </message>
    <message>
        <source>The mode of this call is not decided yet.</source>
        <translation>Tryb tego połączenia nie jest jeszcze ustalony.</translation>
    </message>
    <message>
        <source>This call is in %1 mode, in which its sound is not read. &quot;%2&quot; moves it into Default mode.</source>
        <translation>To połączenie jest w trybie %1, w którym jego dźwięk nie jest odczytywany. „%2” przenosi je do trybu Default.</translation>
    </message>
    <message>
        <source>No call is selected.</source>
        <translation>Nie zaznaczono połączenia.</translation>
    </message>
    <message>
        <source>This call has ended.</source>
        <translation>To połączenie się skończyło.</translation>
    </message>
    <message>
        <source>The caller&apos;s leg is not recorded.</source>
        <translation>Noga dzwoniącego nie jest nagrywana.</translation>
    </message>
    <message>
        <source>The engine has the media of this call.</source>
        <translation>Silnik ma media tego połączenia.</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Własny telefon</translation>
    </message>
    <message>
        <source>1005@10.0.0.7 or user/1005</source>
        <translation>1005@10.0.0.7 lub user/1005</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Zadzwoń</translation>
    </message>
    <message>
        <source>The phone is called, and listens once it answers.</source>
        <translation>Telefon jest wywoływany i podsłuchuje po odebraniu.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LegDialog</name>
    <message>
        <source>Leg</source>
        <translation>Noga</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogFilterModel</name>
    <message>
        <source>The expression cannot be used from its character %1 on: %2.</source>
        <translation>Wyrażenia nie można użyć od znaku %1: %2.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Błąd</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Ostrzeżenie</translation>
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
            <numerusform>%n wiersz napłynął zbyt szybko, aby go pokazać</numerusform>
            <numerusform>%n wiersze napłynęły zbyt szybko, aby je pokazać</numerusform>
            <numerusform>%n wierszy napłynęło zbyt szybko, aby je pokazać</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: revision %2, SIP on %3</source>
        <translation>%1: wersja %2, SIP na %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Czas</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Moduł</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Tekst</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogPage</name>
    <message>
        <source>Level</source>
        <translation>Poziom</translation>
    </message>
    <message>
        <source>Lines of this level and graver ones. Info and Debug are written to the log from then on, too.</source>
        <translation>Wiersze tego poziomu i poważniejszych. Info i Debug są odtąd zapisywane także w dzienniku.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Moduł</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Wszystkie moduły</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Number of a call, as in the column Call</source>
        <translation>Numer połączenia, jak w kolumnie Połączenie</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Wyrażenie</translation>
    </message>
    <message>
        <source>Regular expression, for example  timer|refused</source>
        <translation>Wyrażenie regularne, na przykład  timer|refused</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Śledź</translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation>Utrzymuje najnowszy wiersz w widoku</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of a call.</source>
        <translation>„%1” nie jest numerem połączenia.</translation>
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
        <translation>Połączenia</translation>
    </message>
    <message>
        <source>Demo call</source>
        <translation>Połączenie demo</translation>
    </message>
    <message>
        <source>Demo call placed</source>
        <translation>Zestawiono połączenie demo</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Rozłącz</translation>
    </message>
    <message>
        <source>Call hung up</source>
        <translation>Rozłączono połączenie</translation>
    </message>
    <message>
        <source>Quit Legscope</source>
        <translation>Zakończ Legscope</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are live.</source>
        <translation>
            <numerusform>%n połączenie jest aktywne.</numerusform>
            <numerusform>%n połączenia są aktywne.</numerusform>
            <numerusform>%n połączeń jest aktywnych.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Rozłącz i zakończ</translation>
    </message>
    <message>
        <source>About Legscope</source>
        <translation>O programie Legscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;A SIP back-to-back user agent and its console.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;Agent SIP typu back-to-back (B2BUA) i jego konsola.&lt;/p&gt;&lt;p&gt;Wolne oprogramowanie na licencji GNU General Public License, wersja 3 lub późniejsza.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Originate</source>
        <translation>Zestawianie połączenia</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Dziennik</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n calls?</source>
        <translation>
            <numerusform>Rozłączyć %n połączenie?</numerusform>
            <numerusform>Rozłączyć %n połączenia?</numerusform>
            <numerusform>Rozłączyć %n połączeń?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Otwórz folder</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historia</translation>
    </message>
    <message>
        <source>Quitting hangs them up on both legs. Or Legscope takes no new calls from now on, and quits when the last one has ended.</source>
        <translation>Zakończenie rozłącza je na obu nogach. Albo Legscope odtąd nie przyjmuje nowych połączeń i kończy pracę po zakończeniu ostatniego.</translation>
    </message>
    <message>
        <source>Quit after the last call</source>
        <translation>Zakończ po ostatnim połączeniu</translation>
    </message>
    <message>
        <source>No new calls are taken; Legscope quits when the last one has ended.</source>
        <translation>Nowe połączenia nie są przyjmowane; Legscope kończy pracę, gdy zakończy się ostatnie.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Zakończ</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Nagrania</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Konferencje</translation>
    </message>
</context>
<context>
    <name>legscope::ui::MediaPathPicture</name>
    <message>
        <source>Picture of the media path</source>
        <translation>Obraz ścieżki mediów</translation>
    </message>
    <message>
        <source>RTP passes through the engine byte for byte; the legs agree on codecs end to end.</source>
        <translation>RTP przechodzi przez silnik bajt w bajt; nogi uzgadniają kodeki między sobą.</translation>
    </message>
    <message>
        <source>RTP flows around the engine; only SIP comes through here.</source>
        <translation>RTP omija silnik; przechodzi tędy tylko SIP.</translation>
    </message>
    <message>
        <source>RTP ends in the engine on each leg; codecs are negotiated leg by leg.</source>
        <translation>RTP kończy się w silniku na każdej nodze; kodeki są negocjowane osobno dla każdej nogi.</translation>
    </message>
    <message>
        <source>RTP, not seen here</source>
        <translation>RTP, tu niewidoczne</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>silnik</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ModeStrip</name>
    <message>
        <source>%1: failed</source>
        <translation>%1: błąd</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: zatrzymany</translation>
    </message>
    <message>
        <source>%1: %2 late</source>
        <translation>%1: %2 late</translation>
    </message>
    <message>
        <source>New calls of profile %1 on %2 use media mode %3.</source>
        <translation>Nowe połączenia profilu %1 na %2 używają trybu mediów %3.</translation>
    </message>
    <message>
        <source>Media mode of each profile</source>
        <translation>Tryb mediów każdego profilu</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
            <numerusform>jeszcze %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles and their media modes</source>
        <translation>Profile i ich tryby mediów</translation>
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
        <translation>Zapisz</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notatka</translation>
    </message>
    <message>
        <source>A ticket, who was called back, what was found</source>
        <translation>Zgłoszenie, do kogo oddzwoniono, co ustalono</translation>
    </message>
    <message>
        <source>%1 characters, and %2 are kept at most: make the note shorter</source>
        <translation>Znaków: %1, a zachowuje się najwyżej %2: skróć notatkę</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>Znaków: %1 z %2</translation>
    </message>
    <message>
        <source>The note is shown until Legscope ends, and not kept. (%1)</source>
        <translation>Notatka jest widoczna do zakończenia Legscope i nie jest przechowywana. (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>The note is not saved. (%1)</source>
        <translation>Notatka nie jest zapisana. (%1)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::OriginateDialog</name>
    <message>
        <source>Third-party call control (originate_3pcc)</source>
        <translation>Zestawianie przez stronę trzecią (originate_3pcc)</translation>
    </message>
    <message>
        <source>Originate a call</source>
        <translation>Zestaw połączenie</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Najpierw zadzwoń</translation>
    </message>
    <message>
        <source>Then connect to</source>
        <translation>Potem połącz z</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Polecenie</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Call &amp;first</source>
        <translation>Najpierw &amp;zadzwoń</translation>
    </message>
    <message>
        <source>&amp;Then connect to</source>
        <translation>Potem połą&amp;cz z</translation>
    </message>
    <message>
        <source>The second end&apos;s answer goes back to the first before either sends media (RFC 3725). Proxy mode between two ends that we call needs it.</source>
        <translation>Odpowiedź drugiej strony wraca do pierwszej, zanim któraś wyśle media (RFC 3725). Wymaga tego tryb Proxy między dwiema stronami, do których dzwonimy.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Zadzwoń</translation>
    </message>
    <message>
        <source>Calling...</source>
        <translation>Wywoływanie...</translation>
    </message>
    <message>
        <source>Not called: %1</source>
        <translation>Nie zadzwoniono: %1</translation>
    </message>
    <message>
        <source>An address (user@host[:port]) is called through the profile. A dial string (sofia/...), an extension of the dialplan (1002) or an application (&amp;park) is taken as it is.</source>
        <translation>Adres (user@host[:port]) jest wywoływany przez profil. Ciąg wybierania (sofia/...), numer wewnętrzny dialplanu (1002) lub aplikacja (&amp;park) są brane tak, jak podano.</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>Nazwa dzwoniącego</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nazwa</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Numer dzwoniącego</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numer</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>Pokazywany &amp;jako</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Zamknij</translation>
    </message>
    <message>
        <source>Call with originate_3pcc</source>
        <translation>Zadzwoń z originate_3pcc</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Kontekst</translation>
    </message>
    <message>
        <source>Conte&amp;xt of an extension</source>
        <translation>Konte&amp;kst numeru wewnętrznego</translation>
    </message>
    <message>
        <source>Seconds for the first to answer</source>
        <translation>Sekundy na odebranie przez pierwszą stronę</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>originate_timeout, else 60 s</source>
        <translation>originate_timeout, w przeciwnym razie 60 s</translation>
    </message>
    <message>
        <source>&amp;Answer within</source>
        <translation>Odbiór &amp;w ciągu</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Wybierz profil</translation>
    </message>
    <message>
        <source>No profile runs</source>
        <translation>Nie działa żaden profil</translation>
    </message>
</context>
<context>
    <name>legscope::ui::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Strony</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ParameterTree</name>
    <message>
        <source>Addresses and ports</source>
        <translation>Adresy i porty</translation>
    </message>
    <message>
        <source>Media mode</source>
        <translation>Tryb mediów</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Kodeki</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Timery</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Tożsamość</translation>
    </message>
    <message>
        <source>Security and limits</source>
        <translation>Bezpieczeństwo i limity</translation>
    </message>
    <message>
        <source>Dialplan</source>
        <translation>Dialplan</translation>
    </message>
    <message>
        <source>Parameters of the profile</source>
        <translation>Parametry profilu</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parametr</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wartość</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Domyślnie</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Obowiązuje</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Co robi</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>po restarcie</translation>
    </message>
    <message>
        <source>for new calls</source>
        <translation>dla nowych połączeń</translation>
    </message>
    <message>
        <source>Written, kept, and not read by Legscope</source>
        <translation>Zapisany, zachowany i nieczytany przez Legscope</translation>
    </message>
    <message>
        <source>Select a parameter to read what it does.</source>
        <translation>Wybierz parametr, aby przeczytać, co robi.</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>Bez niego: %1.</translation>
    </message>
    <message>
        <source>Counts %1.</source>
        <translation>Obowiązuje %1.</translation>
    </message>
    <message>
        <source>Not a parameter of FreeSWITCH</source>
        <translation>To nie jest parametr FreeSWITCH</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileForm</name>
    <message>
        <source>Media mode of new calls</source>
        <translation>Tryb mediów nowych połączeń</translation>
    </message>
    <message>
        <source>inbound-late-negotiation: the dialplan runs before codecs are chosen</source>
        <translation>inbound-late-negotiation: dialplan działa przed wyborem kodeków</translation>
    </message>
    <message>
        <source>Addresses and ports</source>
        <translation>Adresy i porty</translation>
    </message>
    <message>
        <source>sip-ip ⟳ needs restart</source>
        <translation>sip-ip ⟳ wymaga restartu</translation>
    </message>
    <message>
        <source>sip-port ⟳ needs restart</source>
        <translation>sip-port ⟳ wymaga restartu</translation>
    </message>
    <message>
        <source>empty: rtp-ip is advertised</source>
        <translation>puste: ogłaszane jest rtp-ip</translation>
    </message>
    <message>
        <source>empty: any source</source>
        <translation>puste: dowolne źródło</translation>
    </message>
    <message>
        <source>From where RTP is learned: networks, or the name of a list in acl.conf</source>
        <translation>Skąd można się nauczyć źródła RTP: sieci lub nazwa listy z acl.conf</translation>
    </message>
    <message>
        <source>Search parameters</source>
        <translation>Szukaj parametrów</translation>
    </message>
    <message>
        <source>The profile as XML</source>
        <translation>Profil jako XML</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Lista</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML</translation>
    </message>
    <message>
        <source>Both inbound parameters are set: bypass wins.</source>
        <translation>Ustawione są oba parametry inbound: wygrywa Bypass.</translation>
    </message>
    <message>
        <source>Late negotiation is moot while the mode is %1: it never negotiates codecs itself.</source>
        <translation>Late negotiation nie ma znaczenia w trybie %1: ten tryb sam nigdy nie negocjuje kodeków.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %Ln call(s) with one audio stream each.</source>
        <translation>
            <numerusform>Miejsce na %Ln połączenie z jednym strumieniem audio.</numerusform>
            <numerusform>Miejsce na %Ln połączenia, każde z jednym strumieniem audio.</numerusform>
            <numerusform>Miejsce na %Ln połączeń, każde z jednym strumieniem audio.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to the engine, kept as they are: %1</source>
        <translation>Nieznane silnikowi, pozostają bez zmian: %1</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Wszystkie parametry</translation>
    </message>
    <message>
        <source>What the parameter does</source>
        <translation>Co robi parametr</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileHead</name>
    <message>
        <source>%1: %2, SIP on %3, dialplan context %4</source>
        <translation>%1: %2, SIP na %3, kontekst dialplanu %4</translation>
    </message>
    <message>
        <source>✗ Does not run: %1</source>
        <translation>✗ Nie działa: %1</translation>
    </message>
    <message>
        <source>⟳ Saved, and counts when the profile starts again: %1</source>
        <translation>⟳ Zapisane, obowiązuje po ponownym uruchomieniu profilu: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n aktywne połączenie zaczęło się przed ostatnią zmianą i zachowuje swój tryb: %1</numerusform>
            <numerusform>%n aktywne połączenia zaczęły się przed ostatnią zmianą i zachowują swój tryb: %1</numerusform>
            <numerusform>%n aktywnych połączeń zaczęło się przed ostatnią zmianą i zachowuje swój tryb: %1</numerusform>
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
        <translation>● działa</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ błąd</translation>
    </message>
    <message>
        <source>○ stopped</source>
        <translation>○ zatrzymany</translation>
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
        <translation>Stan</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Tryb</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>Adres SIP</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Połączenia</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfilesPage</name>
    <message>
        <source>Apply to new calls...</source>
        <translation>Zastosuj do nowych połączeń...</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Cofnij</translation>
    </message>
    <message>
        <source>Roll back...</source>
        <translation>Przywróć...</translation>
    </message>
    <message>
        <source>No SIP profile is configured: see sip_profiles in the configuration directory.</source>
        <translation>Nie skonfigurowano żadnego profilu SIP: zob. sip_profiles w katalogu konfiguracji.</translation>
    </message>
    <message>
        <source>The engine still works on it; its answer is shown here.</source>
        <translation>Silnik jeszcze nad tym pracuje; jego odpowiedź pojawi się tutaj.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Nie zastosowano: %1</translation>
    </message>
    <message>
        <source>%1=%2 is entered. Apply it to new calls, or revert it.</source>
        <translation>Wpisano %1=%2. Zastosuj do nowych połączeń albo cofnij.</translation>
    </message>
    <message>
        <source>%1 is %2 already: calls that begin from now on have it.</source>
        <translation>%1 ma już wartość %2: mają ją połączenia, które zaczną się od teraz.</translation>
    </message>
    <message>
        <source>Restart profile</source>
        <translation>Uruchom profil ponownie</translation>
    </message>
    <message>
        <source>Starts this profile anew with what its file says now: what is saved and needs a restart counts then. Calls of the profile are hung up; other profiles go on.</source>
        <translation>Uruchamia ten profil ponownie z tym, co jest teraz w jego pliku: obowiązuje wtedy to, co zapisano i co wymaga restartu. Połączenia profilu są rozłączane; inne profile działają dalej.</translation>
    </message>
    <message>
        <source>Profile %1 is being restarted...</source>
        <translation>Ponowne uruchamianie profilu %1...</translation>
    </message>
    <message>
        <source>Restart profile %1?</source>
        <translation>Uruchomić ponownie profil %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) of it are hung up on both legs.</source>
        <translation>
            <numerusform>%n aktywne połączenie tego profilu zostanie rozłączone na obu nogach.</numerusform>
            <numerusform>%n aktywne połączenia tego profilu zostaną rozłączone na obu nogach.</numerusform>
            <numerusform>%n aktywnych połączeń tego profilu zostanie rozłączonych na obu nogach.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and restart</source>
        <translation>Rozłącz i uruchom ponownie</translation>
    </message>
    <message>
        <source>Not restarted: %1</source>
        <translation>Nie uruchomiono ponownie: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RawTab</name>
    <message>
        <source>SIP messages of the call</source>
        <translation>Wiadomości SIP połączenia</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Tekst wiadomości</translation>
    </message>
    <message>
        <source>Select a message.</source>
        <translation>Wybierz wiadomość.</translation>
    </message>
    <message>
        <source>%1  %2 &gt; %3  %4  %5 octets</source>
        <translation>%1  %2 &gt; %3  %4  oktety: %5</translation>
    </message>
    <message>
        <source>Find in the messages of this call</source>
        <translation>Szukaj w wiadomościach tego połączenia</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Szukaj</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Następne</translation>
    </message>
    <message>
        <source>The next place in this message or in those after it (Enter)</source>
        <translation>Następne miejsce w tej wiadomości lub w kolejnych (Enter)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Nie znaleziono</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingModel</name>
    <message>
        <source>Recording</source>
        <translation>Nagranie</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Zamaskowane</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Wstrzymane</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Zachowane</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nieudane</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Brak pliku</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Połączenie</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Strony</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Noga</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Początek</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Długość</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Rozmiar</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Powód końca</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Plik</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingsPage</name>
    <message>
        <source>Go to the calls</source>
        <translation>Przejdź do połączeń</translation>
    </message>
    <message>
        <source>Nothing was recorded since the start.
A call is recorded by record_session in its route, or by &quot;Record&quot; in its menu.</source>
        <translation>Od uruchomienia niczego nie nagrano.
Połączenie nagrywa record_session w jego trasie albo „Nagraj” w jego menu.</translation>
    </message>
    <message>
        <source>%1 is not played: %2</source>
        <translation>%1 nie jest odtwarzane: %2</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Nagrania</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Odtwórz</translation>
    </message>
    <message>
        <source>Play the recording, or no longer</source>
        <translation>Odtwórz nagranie lub przestań</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Zakończ na&amp;grywanie</translation>
    </message>
    <message>
        <source>End the selected recordings; their files are kept</source>
        <translation>Zakończ zaznaczone nagrania; ich pliki zostają</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>Wstrzym&amp;aj</translation>
    </message>
    <message>
        <source>Write nothing of the selected recordings for a while, or go on</source>
        <translation>Przez chwilę nie zapisuj niczego z zaznaczonych nagrań albo wznów</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Otwórz &amp;katalog</translation>
    </message>
    <message>
        <source>Show the folder that the file is in</source>
        <translation>Pokaż katalog, w którym jest plik</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiuj</translation>
    </message>
    <message>
        <source>Copy the files: to be pasted into a folder, or as text</source>
        <translation>Kopiuj pliki: do wklejenia w katalogu lub jako tekst</translation>
    </message>
    <message>
        <source>Show c&amp;all</source>
        <translation>Pok&amp;aż połączenie</translation>
    </message>
    <message>
        <source>Go to the call that was recorded</source>
        <translation>Przejdź do nagranego połączenia</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>W&amp;znów</translation>
    </message>
    <message>
        <source>Stop &amp;playing</source>
        <translation>Przestań &amp;odtwarzać</translation>
    </message>
    <message>
        <source>One recording that is kept can be played.</source>
        <translation>Można odtworzyć jedno zachowane nagranie.</translation>
    </message>
    <message>
        <source>%1 is played.</source>
        <translation>%1 jest odtwarzane.</translation>
    </message>
    <message>
        <source>No program of this machine shows folders. The file is %1</source>
        <translation>Żaden program tego komputera nie pokazuje katalogów. Plik to %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RouteDialog</name>
    <message>
        <source>The engine is asked...</source>
        <translation>Trwa pytanie silnika...</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Dlaczego ta trasa</translation>
    </message>
    <message>
        <source>Conditions of the dialplan</source>
        <translation>Warunki dialplanu</translation>
    </message>
    <message>
        <source>It cannot be said: the route of a call is explained while the call lives. (%1)</source>
        <translation>Nie można powiedzieć: trasę wyjaśnia się, dopóki połączenie trwa. (%1)</translation>
    </message>
    <message>
        <source>What the dialplan asks of this call, and the answers, with the variables as they are now:</source>
        <translation>O co dialplan pyta przy tym połączeniu i jakie są odpowiedzi, z obecnymi wartościami zmiennych:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCard</name>
    <message>
        <source>RTP from A to B</source>
        <translation>RTP od A do B</translation>
    </message>
    <message>
        <source>RTP from B to A</source>
        <translation>RTP od B do A</translation>
    </message>
    <message>
        <source>packets a second</source>
        <translation>pakiety na sekundę</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>straty</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>jitter</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS dotąd</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>pakiety</translation>
    </message>
    <message>
        <source>no RTP, other packets</source>
        <translation>brak RTP, inne pakiety</translation>
    </message>
    <message>
        <source>no RTP</source>
        <translation>brak RTP</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
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
        <translation>Wielkość</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCounterTables</name>
    <message>
        <source>RTP counters: quality and packets</source>
        <translation>Liczniki RTP: jakość i pakiety</translation>
    </message>
    <message>
        <source>RTP counters: media, reports and addresses</source>
        <translation>Liczniki RTP: media, raporty i adresy</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpPlots</name>
    <message>
        <source>Packets a second</source>
        <translation>Pakiety na sekundę</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Straty</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS dotąd</translation>
    </message>
    <message>
        <source>Longest delta so far</source>
        <translation>Największy odstęp dotąd</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Czas obiegu</translation>
    </message>
    <message>
        <source>first packet</source>
        <translation>pierwszy pakiet</translation>
    </message>
    <message>
        <source>source learned</source>
        <translation>poznano źródło</translation>
    </message>
    <message>
        <source>foreign source</source>
        <translation>obce źródło</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>ucichło</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>zaszyfrowane</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>wznowione</translation>
    </message>
    <message>
        <source>No RTP sampled yet</source>
        <translation>Nie pobrano jeszcze próbek RTP</translation>
    </message>
    <message>
        <source>sent to B</source>
        <translation>wysłane do B</translation>
    </message>
    <message>
        <source>sent to A</source>
        <translation>wysłane do A</translation>
    </message>
    <message>
        <source>re-offer</source>
        <translation>ponowna oferta</translation>
    </message>
    <message>
        <source>Not known for this codec</source>
        <translation>Nieznany dla tego kodeka</translation>
    </message>
    <message>
        <source>Not known: no leg has reported on what it gets (RTCP)</source>
        <translation>Nieznane: żadna noga nie zgłosiła, co odbiera (RTCP)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpTab</name>
    <message>
        <source>m-line</source>
        <translation>linia m</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Zakres czasu</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Ostatnia minuta</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Ostatnie 10 minut</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>linia m %1: %2</translation>
    </message>
    <message>
        <source>Select a call to see its RTP.</source>
        <translation>Wybierz połączenie, aby zobaczyć jego RTP.</translation>
    </message>
    <message>
        <source>No media yet: it is armed when the legs have agreed on an offer and an answer.</source>
        <translation>Jeszcze brak mediów: ruszają, gdy nogi uzgodnią ofertę i odpowiedź.</translation>
    </message>
    <message>
        <source>The call ended (%1) without media.</source>
        <translation>Połączenie zakończyło się (%1) bez mediów.</translation>
    </message>
    <message>
        <source>The call has ended: these are its final totals.</source>
        <translation>Połączenie się zakończyło: to jego końcowe sumy.</translation>
    </message>
    <message>
        <source>No RTP from %1 yet.</source>
        <translation>Jeszcze brak RTP od %1.</translation>
    </message>
    <message>
        <source>No RTP from %1 for %2 s.</source>
        <translation>Brak RTP od %1 od %2 s.</translation>
    </message>
    <message>
        <source>Media is not seen by the engine: in bypass mode it goes directly from end to end.
%1</source>
        <translation>Silnik nie widzi mediów: w trybie Bypass idą bezpośrednio między stronami.
%1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Odsłuchaj</translation>
    </message>
    <message>
        <source>See and hear what was said, of the packets that are kept</source>
        <translation>Pozwala zobaczyć i usłyszeć, co mówiono, z przechowywanych pakietów</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffModel</name>
    <message>
        <source>not permitted: %1</source>
        <translation>niedozwolone: %1</translation>
    </message>
    <message>
        <source>only the order changed</source>
        <translation>zmieniono tylko kolejność</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Linia %1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Powód</translation>
    </message>
    <message>
        <source>Set by the profile parameter %1. A click or Enter shows it.</source>
        <translation>Ustawione przez parametr profilu %1. Pokazuje go kliknięcie lub Enter.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTab</name>
    <message>
        <source>SDP of the call</source>
        <translation>SDP połączenia</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Odpowiedź</translation>
    </message>
    <message>
        <source>Bypass: the SDP passed untouched, the media flows around the engine.</source>
        <translation>Bypass: SDP przeszło nietknięte, media omijają silnik.</translation>
    </message>
    <message>
        <source>The SDP passed untouched.</source>
        <translation>SDP przeszło nietknięte.</translation>
    </message>
    <message>
        <source>%1 changed, %2 dropped, %3 added, %4 moved</source>
        <translation>zmienione: %1, usunięte: %2, dodane: %3, przesunięte: %4</translation>
    </message>
    <message>
        <source>%1, %2 → engine</source>
        <translation>%1, %2 → silnik</translation>
    </message>
    <message>
        <source>%1, engine → %2</source>
        <translation>%1, silnik → %2</translation>
    </message>
    <message>
        <source>Two messages of the call, headers and body.</source>
        <translation>Dwie wiadomości połączenia, nagłówki i treść.</translation>
    </message>
    <message>
        <source>Select a call to see its SDP before and after the engine.</source>
        <translation>Wybierz połączenie, aby zobaczyć jego SDP przed silnikiem i za nim.</translation>
    </message>
    <message>
        <source>No SDP has been passed between the legs yet.</source>
        <translation>Między nogami nie przekazano jeszcze SDP.</translation>
    </message>
    <message>
        <source>The call ended (%1) before any SDP was passed between the legs.</source>
        <translation>Połączenie zakończyło się (%1), zanim między nogami przekazano SDP.</translation>
    </message>
    <message>
        <source>SIP headers: %1 of %2, %3 to %4</source>
        <translation>Nagłówki SIP: %1 od %2, %3 do %4</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTable</name>
    <message>
        <source>Changes of the SDP</source>
        <translation>Zmiany SDP</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffView</name>
    <message>
        <source>Side by side</source>
        <translation>Obok siebie</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Scalone</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Poprzednia zmiana</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Następna zmiana</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiuj</translation>
    </message>
    <message>
        <source>Position among the changes</source>
        <translation>Pozycja wśród zmian</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Zmiana %1 z %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n zmiana</numerusform>
            <numerusform>%n zmiany</numerusform>
            <numerusform>%n zmian</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ conformance: %n violation(s)</source>
        <translation>
            <numerusform>✗ zgodność: %n naruszenie</numerusform>
            <numerusform>✗ zgodność: %n naruszenia</numerusform>
            <numerusform>✗ zgodność: %n naruszeń</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ untouched, conformance ok</source>
        <translation>✓ nietknięte, zgodność ok</translation>
    </message>
    <message>
        <source>✓ conformance ok</source>
        <translation>✓ zgodność ok</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Tylko zmiany</translation>
    </message>
    <message>
        <source>Leave out lines that are as they were (c)</source>
        <translation>Pomija linie, które się nie zmieniły (c)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SoundPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Odśwież</translation>
    </message>
    <message>
        <source>Save WAV...</source>
        <translation>Zapisz WAV...</translation>
    </message>
    <message>
        <source>Set %1 = %2</source>
        <translation>Ustaw %1 = %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pauza</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Jak odebrano</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Jak wysłano</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Co słychać</translation>
    </message>
    <message>
        <source>What each leg said, or what it was sent</source>
        <translation>Co mówiła każda noga albo co do niej wysłano</translation>
    </message>
    <message>
        <source>Hear leg A, on the left</source>
        <translation>Odsłuchuj nogę A, po lewej</translation>
    </message>
    <message>
        <source>Hear leg B, on the right</source>
        <translation>Odsłuchuj nogę B, po prawej</translation>
    </message>
    <message>
        <source>The packets are read...</source>
        <translation>Odczytywanie pakietów...</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Odtwórz</translation>
    </message>
    <message>
        <source>Save the sound of call %1</source>
        <translation>Zapisz dźwięk połączenia %1</translation>
    </message>
    <message>
        <source>call-%1.wav</source>
        <translation>polaczenie-%1.wav</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Pliki WAV (*.wav)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Zapisano jako %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerFilePlayer</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Ten komputer nie ma wyjścia dźwięku.</translation>
    </message>
    <message>
        <source>The file cannot be played.</source>
        <translation>Pliku nie można odtworzyć.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerOutput</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Ten komputer nie ma wyjścia dźwięku.</translation>
    </message>
    <message>
        <source>The sound output &quot;%1&quot; does not play %2 Hz.</source>
        <translation>Wyjście dźwięku „%1” nie odtwarza %2 Hz.</translation>
    </message>
    <message>
        <source>The sound output has failed.</source>
        <translation>Awaria wyjścia dźwięku.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::StatusStrip</name>
    <message>
        <source>Events that wait to be shown; none is ever dropped</source>
        <translation>Zdarzenia oczekujące na pokazanie; żadne nigdy nie ginie</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Stan</translation>
    </message>
    <message>
        <source>engine running</source>
        <translation>silnik działa</translation>
    </message>
    <message>
        <source>engine ending calls</source>
        <translation>silnik kończy połączenia</translation>
    </message>
    <message>
        <source>engine stopped</source>
        <translation>silnik zatrzymany</translation>
    </message>
    <message numerus="yes">
        <source>FROZEN, %n events wait</source>
        <translation>
            <numerusform>ZAMROŻONE, %n zdarzenie czeka</numerusform>
            <numerusform>ZAMROŻONE, %n zdarzenia czekają</numerusform>
            <numerusform>ZAMROŻONE, %n zdarzeń czeka</numerusform>
        </translation>
    </message>
    <message>
        <source>RTP %1 pps</source>
        <translation>RTP %1 pps</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>kolejka %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>porzucone %1</translation>
    </message>
    <message>
        <source>The view is frozen; the engine goes on. Click to go on.</source>
        <translation>Widok jest zamrożony; silnik działa dalej. Kliknięcie wznawia widok.</translation>
    </message>
    <message>
        <source>The engine and its profiles</source>
        <translation>Silnik i jego profile</translation>
    </message>
    <message>
        <source>Live calls now, and the most at one time. Click to list the live ones.</source>
        <translation>Aktywne połączenia teraz i najwięcej naraz. Kliknięcie pokazuje listę aktywnych.</translation>
    </message>
    <message>
        <source>Calls that began in the last 10 seconds, a second. Click to list those not answered.</source>
        <translation>Połączenia rozpoczęte w ostatnich 10 sekundach, na sekundę. Kliknięcie pokazuje listę nieodebranych.</translation>
    </message>
    <message>
        <source>RTP packets a second received by the engine. Click to list the calls that carry them.</source>
        <translation>Pakiety RTP odbierane przez silnik na sekundę. Kliknięcie pokazuje listę połączeń, które je niosą.</translation>
    </message>
    <message>
        <source>RTP packets lost of those expected in the live calls. Click to list calls over 1 %.</source>
        <translation>Pakiety RTP utracone spośród oczekiwanych w aktywnych połączeniach. Kliknięcie pokazuje listę połączeń powyżej 1%.</translation>
    </message>
    <message>
        <source>Memory for captured packets in use; when it is full, those of the oldest calls go. Packets that made room so far: %1, that were never kept: %2. No export has them.</source>
        <translation>Zajęta pamięć na przechwycone pakiety; gdy się zapełni, usuwane są pakiety najstarszych połączeń. Pakiety, które dotąd ustąpiły miejsca: %1, których nigdy nie zachowano: %2. Nie ma ich w żadnym eksporcie.</translation>
    </message>
    <message>
        <source>How late the window comes to what waits for it: the worst of the last two seconds</source>
        <translation>Z jakim opóźnieniem okno obsługuje to, co na nie czeka: najgorsze z ostatnich dwóch sekund</translation>
    </message>
    <message>
        <source>Datagrams that were not passed on; the reasons are on the RTP tab of each call. Click to list those calls.</source>
        <translation>Datagramy, których nie przekazano dalej; powody są na karcie RTP każdego połączenia. Kliknięcie pokazuje listę tych połączeń.</translation>
    </message>
    <message>
        <source>Media is read and sent by %1 (media-io).</source>
        <translation>Media są odczytywane i wysyłane przez %1 (media-io).</translation>
    </message>
    <message>
        <source>loss -</source>
        <translation>straty -</translation>
    </message>
    <message>
        <source>ring %1 %</source>
        <translation>bufor %1%</translation>
    </message>
    <message>
        <source>ring %1 %, %2 gone</source>
        <translation>bufor %1%, usunięte %2</translation>
    </message>
    <message>
        <source>UI %1 ms</source>
        <translation>UI %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n calls / peak %1</source>
        <translation>
            <numerusform>%n połączenie / szczyt %1</numerusform>
            <numerusform>%n połączenia / szczyt %1</numerusform>
            <numerusform>%n połączeń / szczyt %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 cps</source>
        <translation>%L1 cps</translation>
    </message>
    <message>
        <source>loss %L1 %</source>
        <translation>straty %L1%</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WaveformView</name>
    <message>
        <source>Sound of A and B</source>
        <translation>Dźwięk A i B</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WindowActions</name>
    <message>
        <source>&amp;Demo call</source>
        <translation>Połączenie &amp;demo</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Place a call between the two built-in phones through the engine</source>
        <translation>Zestawia połączenie przez silnik między dwoma wbudowanymi telefonami</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Rozłącz</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>End the selected call on both legs</source>
        <translation>Kończy wybrane połączenie na obu nogach</translation>
    </message>
    <message>
        <source>&amp;Export all calls...</source>
        <translation>&amp;Eksportuj wszystkie połączenia...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of every call</source>
        <translation>Zapisuje archiwum diagnostyczne (zip) wszystkich połączeń</translation>
    </message>
    <message>
        <source>Export &amp;selected call...</source>
        <translation>Eksportuj &amp;wybrane połączenie...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected call</source>
        <translation>Zapisuje archiwum diagnostyczne (zip) wybranego połączenia</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Za&amp;kończ</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtr</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Przechodzi do filtra</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Zamr&amp;oź</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Hold the view still; the engine goes on and nothing is lost</source>
        <translation>Zatrzymuje widok; silnik działa dalej i nic nie ginie</translation>
    </message>
    <message>
        <source>&amp;Maximise detail</source>
        <translation>&amp;Maksymalizuj szczegóły</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Show the call&apos;s detail alone</source>
        <translation>Pokazuje tylko szczegóły połączenia</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>&amp;Następna wiadomość</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>&amp;Poprzednia wiadomość</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>&amp;Przebieg</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>&amp;SDP diff</source>
        <translation>Różnice &amp;SDP</translation>
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
        <translation>&amp;Zdarzenia</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>S&amp;urowe</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>&amp;About Legscope</source>
        <translation>&amp;O programie Legscope</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Jak w &amp;systemie</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Jasne</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Ciemne</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Plik</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>P&amp;ołączenie</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Widok</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Pomo&amp;c</translation>
    </message>
    <message>
        <source>&amp;Command palette...</source>
        <translation>Paleta pol&amp;eceń...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Wyszukuje polecenie po nazwie</translation>
    </message>
    <message>
        <source>&amp;Originate...</source>
        <translation>Ze&amp;staw połączenie...</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Call two ends and connect them, or call one and run an application</source>
        <translation>Dzwoni do dwóch stron i łączy je albo dzwoni do jednej i uruchamia aplikację</translation>
    </message>
    <message>
        <source>Colours: %1</source>
        <translation>Kolory: %1</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Ko&amp;lory</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>&amp;Klawisze...</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Every key, and what it does</source>
        <translation>Wszystkie klawisze i ich działanie</translation>
    </message>
    <message>
        <source>&amp;Open diagnostics...</source>
        <translation>&amp;Otwórz diagnostykę...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Look at the calls of a diagnostics bundle that somebody sent</source>
        <translation>Pozwala obejrzeć połączenia z otrzymanego archiwum diagnostycznego</translation>
    </message>
    <message>
        <source>L&amp;isten</source>
        <translation>&amp;Odsłuchaj</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>See and hear what was said in the selected call</source>
        <translation>Pozwala zobaczyć i usłyszeć, co mówiono w wybranym połączeniu</translation>
    </message>
</context>
</TS>
