<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>Bundle</name>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>La lecture du fichier n’est pas autorisée.</translation>
    </message>
    <message>
        <source>That is no diagnostics bundle, or it is damaged.</source>
        <translation>Ce n’est pas une archive de diagnostic, ou elle est endommagée.</translation>
    </message>
    <message>
        <source>This version of Legscope cannot read the bundle.</source>
        <translation>Cette version de Legscope ne sait pas lire l’archive.</translation>
    </message>
    <message>
        <source>The bundle is too large.</source>
        <translation>L’archive est trop volumineuse.</translation>
    </message>
    <message>
        <source>The bundle cannot be opened.</source>
        <translation>Impossible d’ouvrir l’archive.</translation>
    </message>
</context>
<context>
    <name>CallCell</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, épinglé</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B; offered and answered with SRTP</source>
        <translation>Ce qui vient de A / ce qui vient de B&#x202f;; SRTP offert et accepté</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Ce qui vient de A / ce qui vient de B</translation>
    </message>
    <message>
        <source>Too early to say much: less than five seconds</source>
        <translation>Trop tôt pour en juger&#x202f;: moins de cinq secondes</translation>
    </message>
    <message>
        <source>Not seen by the engine: in bypass mode media goes around it</source>
        <translation>Non vu par le moteur&#x202f;: en mode Bypass, le média le contourne</translation>
    </message>
    <message>
        <source>RTP packets a second from A / from B</source>
        <translation>Paquets RTP par seconde de A / de B</translation>
    </message>
</context>
<context>
    <name>CallFinding</name>
    <message>
        <source>The answer names %1 where the offer had %2 (m-line %3): the ends do not understand each other.</source>
        <translation>La réponse indique %1 là où l’offre avait %2 (ligne m= n°&#x202f;%3)&#x202f;: les extrémités ne se comprennent pas.</translation>
    </message>
    <message>
        <source>The side that answered has to choose among the codecs that it was offered: correct its list of codecs.</source>
        <translation>Le côté qui a répondu doit choisir parmi les codecs offerts&#x202f;: corriger sa liste de codecs.</translation>
    </message>
    <message>
        <source>ICE candidates were passed on: the ends may send media directly to each other, around the engine.</source>
        <translation>Des candidats ICE ont été transmis&#x202f;: les extrémités peuvent échanger le média directement, en contournant le moteur.</translation>
    </message>
    <message>
        <source>Strip ICE on the profile (proxy-media-ice=strip).</source>
        <translation>Retirer ICE dans le profil (proxy-media-ice=strip).</translation>
    </message>
    <message>
        <source>ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys.</source>
        <translation>ZRTP a été offert, mais le mode Default termine le média ici&#x202f;: les extrémités ne peuvent pas convenir de clés.</translation>
    </message>
    <message>
        <source>Route this call in proxy mode, which passes ZRTP from end to end.</source>
        <translation>Acheminer cet appel en mode Proxy, qui laisse passer ZRTP de bout en bout.</translation>
    </message>
    <message>
        <source>Let the source be learned (disable-rtp-auto-adjust=false), or correct the address in the SDP of %1.</source>
        <translation>Laisser apprendre la source (disable-rtp-auto-adjust=false), ou corriger l’adresse dans le SDP de %1.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but %2 has named no address to send it to.</source>
        <translation>Audio unidirectionnel&#x202f;: le RTP de %1 arrive, mais %2 n’a indiqué aucune adresse où l’envoyer.</translation>
    </message>
    <message>
        <source>Look at the SDP of %1 on the SDP diff tab.</source>
        <translation>Examiner le SDP de %1 dans l’onglet Diff SDP.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2.</source>
        <translation>Audio unidirectionnel&#x202f;: le RTP de %1 arrive, mais le système refuse de l’envoyer à %2.</translation>
    </message>
    <message>
        <source>Look at rtp-ip and at the route to the address in the SDP of %1.</source>
        <translation>Vérifier rtp-ip et la route vers l’adresse indiquée dans le SDP de %1.</translation>
    </message>
    <message>
        <source>One-way audio: no RTP has come from %1; it is expected at %2.</source>
        <translation>Audio unidirectionnel&#x202f;: aucun RTP n’est venu de %1&#x202f;; il est attendu sur %2.</translation>
    </message>
    <message>
        <source>Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Vérifier que %1 peut joindre cette adresse&#x202f;: pare-feu, NAT ou ext-rtp-ip.</translation>
    </message>
    <message>
        <source>Move the action to a route in Default mode, or let it be skipped (proxy-media-app-policy=refuse).</source>
        <translation>Déplacer l’action vers une route en mode Default, ou la faire ignorer (proxy-media-app-policy=refuse).</translation>
    </message>
    <message>
        <source>Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen.</source>
        <translation>Activer inbound-late-negotiation&#x202f;: le dialplan s’exécute alors avant le choix des codecs.</translation>
    </message>
    <message>
        <source>Add a codec that both ends have to the preferences of the profile.</source>
        <translation>Ajouter aux préférences du profil un codec que les deux extrémités possèdent.</translation>
    </message>
    <message>
        <source>Give the profile a context that the dialplan has.</source>
        <translation>Donner au profil un contexte qui existe dans le dialplan.</translation>
    </message>
    <message>
        <source>Correct the dial string of the route.</source>
        <translation>Corriger la chaîne d’appel de la route.</translation>
    </message>
    <message>
        <source>Correct the action in the dialplan.</source>
        <translation>Corriger l’action dans le dialplan.</translation>
    </message>
    <message>
        <source>The Raw tab shows the body as it came: its sender has to correct it.</source>
        <translation>L’onglet Brut montre le corps tel qu’il est arrivé&#x202f;: son émetteur doit le corriger.</translation>
    </message>
    <message>
        <source>Widen the range of RTP ports: a call takes two pairs for each m-line.</source>
        <translation>Élargir la plage de ports RTP&#x202f;: un appel prend deux paires par ligne m=.</translation>
    </message>
    <message>
        <source>Give the name an address in DNS or in the hosts file of this machine, or let the phone write its address into the SDP.</source>
        <translation>Donner au nom une adresse dans le DNS ou dans le fichier hosts de cette machine, ou faire écrire au téléphone son adresse dans le SDP.</translation>
    </message>
    <message>
        <source>Look what the name means on this machine: media must go to an address of the phone.</source>
        <translation>Vérifier ce que ce nom désigne sur cette machine&#x202f;: le média doit aller à une adresse du téléphone.</translation>
    </message>
    <message>
        <source>Let the phone leave the line out, or route this call in Default mode, which writes an SDP of its own.</source>
        <translation>Faire omettre la ligne par le téléphone, ou acheminer cet appel en mode Default, qui écrit son propre SDP.</translation>
    </message>
    <message>
        <source>Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS.</source>
        <translation>Laisser les extrémités convenir des clés par DTLS-SRTP ou ZRTP, sûrs même sans TLS.</translation>
    </message>
    <message>
        <source>Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted.</source>
        <translation>Faire offrir RTP/SAVP au téléphone s’il veut le chiffrement&#x202f;: ce flux n’est pas chiffré.</translation>
    </message>
    <message>
        <source>The SDP lacks a c= line: its sender has to correct it.</source>
        <translation>Il manque une ligne c= au SDP&#x202f;: son émetteur doit le corriger.</translation>
    </message>
    <message>
        <source>The call goes on as it was; the Raw tab shows the body that was refused.</source>
        <translation>L’appel continue comme avant&#x202f;; l’onglet Brut montre le corps refusé.</translation>
    </message>
    <message>
        <source>No audio in either direction: in the %1 s since the answer no RTP has come, neither from A (expected at %2) nor from B (expected at %3).</source>
        <translation>Pas d’audio, ni dans un sens ni dans l’autre&#x202f;: en %1 s depuis le décroché, aucun RTP n’est venu, ni de A (attendu sur %2) ni de B (attendu sur %3).</translation>
    </message>
    <message>
        <source>Look whether the ends can reach these addresses: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Vérifier que les extrémités peuvent joindre ces adresses&#x202f;: pare-feu, NAT ou ext-rtp-ip.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 comes from an address that its SDP does not name, and is dropped (%2 packets).</source>
        <translation>Audio unidirectionnel&#x202f;: le RTP de %1 vient d’une adresse absente de son SDP et est rejeté (%2 paquets).</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but has a codec that was not agreed with %2.</source>
        <translation>Audio unidirectionnel&#x202f;: le RTP de %1 arrive, mais avec un codec qui n’a pas été convenu avec %2.</translation>
    </message>
    <message>
        <source>Let %1 send a codec that its SDP was answered with; the RTP tab names what it sends.</source>
        <translation>Faire envoyer par %1 un codec de la réponse à son SDP&#x202f;; l’onglet RTP indique ce qu’il envoie.</translation>
    </message>
    <message>
        <source>%1 % of the RTP of %2 is lost (%3 of %4 packets).</source>
        <translation>%1&#x202f;% du RTP de %2 est perdu (%3 paquets sur %4).</translation>
    </message>
    <message>
        <source>It is lost before it arrives here: look at the network between %1 and this machine.</source>
        <translation>La perte a lieu avant l’arrivée ici&#x202f;: examiner le réseau entre %1 et cette machine.</translation>
    </message>
    <message>
        <source>The RTP of %1 comes unevenly: %2 ms of jitter, the longest pause was %3 ms.</source>
        <translation>Le RTP de %1 arrive irrégulièrement&#x202f;: %2 ms de gigue, la plus longue pause a duré %3 ms.</translation>
    </message>
    <message>
        <source>It is uneven before it arrives here: look at the network between %1 and this machine, or at the load of %2.</source>
        <translation>L’irrégularité existe avant l’arrivée ici&#x202f;: examiner le réseau entre %1 et cette machine, ou la charge de %2.</translation>
    </message>
    <message>
        <source>%1 sends %2, which was not agreed: it was told that %3 is understood. %4 may not be able to play it.</source>
        <translation>%1 envoie %2, ce qui n’a pas été convenu&#x202f;: il lui a été dit que %3 est compris. %4 ne saura peut-être pas le restituer.</translation>
    </message>
    <message>
        <source>%1 has to send one of the codecs of the SDP that it was sent: correct its list of codecs.</source>
        <translation>%1 doit envoyer un des codecs du SDP qu’il a reçu&#x202f;: corriger sa liste de codecs.</translation>
    </message>
    <message>
        <source>%1 never answered: %2 INVITEs went to %3 in %4 s, and nothing came back.</source>
        <translation>%1 n’a jamais répondu&#x202f;: %2 INVITE envoyés à %3 en %4 s, rien n’est revenu.</translation>
    </message>
    <message>
        <source>Look whether %1 is the right address, whether the peer runs, and whether a firewall is between.</source>
        <translation>Vérifier que %1 est la bonne adresse, que le pair fonctionne et qu’aucun pare-feu ne s’interpose.</translation>
    </message>
    <message>
        <source>%1 was not reached: the network refused what was sent to %2, nobody listens there or no way leads there.</source>
        <translation>%1 n’a pas été joint&#x202f;: le réseau a refusé ce qui était envoyé à %2&#x202f;; personne n’y écoute ou aucun chemin n’y mène.</translation>
    </message>
    <message>
        <source>Look whether the peer runs and listens at %1.</source>
        <translation>Vérifier que le pair fonctionne et écoute sur %1.</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3 (%4 times): both ends changed the session at once. Who asked may ask again.</source>
        <translation>%1 a répondu %2 à %3 (%4 fois)&#x202f;: les deux extrémités ont modifié la session en même temps. Celle qui a demandé peut redemander.</translation>
    </message>
    <message>
        <source>%1 refused the %2 with %3 (%4 times): the session stays as it was before.</source>
        <translation>%1 a refusé la requête %2 avec %3 (%4 fois)&#x202f;: la session reste comme avant.</translation>
    </message>
    <message>
        <source>The Raw tab shows what was offered and what was answered: the end that refused does not support the change.</source>
        <translation>L’onglet Brut montre l’offre et la réponse&#x202f;: l’extrémité qui a refusé ne prend pas en charge la modification.</translation>
    </message>
    <message>
        <source>Of %1 that were called, %2 answered: %3 at %4.</source>
        <translation>Sur %1 appelés, %2 a décroché&#x202f;: %3 à %4.</translation>
    </message>
    <message>
        <source>Look for who changes the SDP or the media on the way: the phone shows another certificate than the one its SDP names.</source>
        <translation>Chercher qui modifie le SDP ou le média en chemin&#x202f;: le téléphone présente un autre certificat que celui annoncé dans son SDP.</translation>
    </message>
    <message>
        <source>Look whether UDP reaches the phone on the ports of its SDP both ways, and whether it has DTLS 1.2 with one of the two SRTP profiles.</source>
        <translation>Vérifier que l’UDP atteint le téléphone sur les ports de son SDP dans les deux sens, et qu’il gère DTLS 1.2 avec un des deux profils SRTP.</translation>
    </message>
    <message>
        <source>%1: no answer within %2 s</source>
        <translation>%1&#x202f;: pas de réponse en %2 s</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2; silence is sent</source>
        <translation>vad est sans effet sur le leg %1&#x202f;: %2&#x202f;; du silence est envoyé</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2</source>
        <translation>vad est sans effet sur le leg %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>in proxy mode its packets pass as they come</source>
        <translation>en mode Proxy, ses paquets passent tels qu’ils arrivent</translation>
    </message>
    <message>
        <source>in bypass mode its packets do not come here</source>
        <translation>en mode Bypass, ses paquets ne passent pas par ici</translation>
    </message>
    <message>
        <source>its packets are encrypted, and pauses would show when nobody speaks</source>
        <translation>ses paquets sont chiffrés, et des pauses montreraient quand personne ne parle</translation>
    </message>
    <message>
        <source>its sound is not made here (disable-transcoding, or a codec that is none of ours)</source>
        <translation>son audio n’est pas produit ici (disable-transcoding, ou un codec que Legscope n’a pas)</translation>
    </message>
    <message>
        <source>comfort noise does not go with %1</source>
        <translation>le bruit de confort ne va pas avec %1</translation>
    </message>
    <message>
        <source>the phone has not named comfort noise (payload type 13)</source>
        <translation>le téléphone n’a pas annoncé de bruit de confort (type de charge utile 13)</translation>
    </message>
    <message>
        <source>vad: comfort noise is left out of this call (suppress-cng), so silence is sent</source>
        <translation>vad&#x202f;: pas de bruit de confort dans cet appel (suppress-cng), donc du silence est envoyé</translation>
    </message>
    <message>
        <source>leg %1 has agreed on no sound</source>
        <translation>le leg %1 n’a convenu d’aucun audio</translation>
    </message>
    <message>
        <source>leg %1 has %2, which is none of our codecs</source>
        <translation>le leg %1 a %2, un codec que Legscope n’a pas</translation>
    </message>
    <message>
        <source>the Replaces header in Refer-To cannot be read</source>
        <translation>l’en-tête Replaces dans Refer-To est illisible</translation>
    </message>
    <message>
        <source>Refer-To names a dialog of the same call</source>
        <translation>Refer-To nomme un dialogue du même appel</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in the other call</source>
        <translation>un transfert ou un re-INVITE est en cours dans l’autre appel</translation>
    </message>
    <message>
        <source>the dialog that Refer-To names is not connected</source>
        <translation>le dialogue que nomme Refer-To n’est pas connecté</translation>
    </message>
    <message>
        <source>there is no dialog that Refer-To names</source>
        <translation>le dialogue que nomme Refer-To n’existe pas</translation>
    </message>
    <message>
        <source>early-only, but the dialog is answered</source>
        <translation>early-only, mais le dialogue est décroché</translation>
    </message>
    <message>
        <source>expected one Refer-To that can be read</source>
        <translation>il faut un Refer-To lisible</translation>
    </message>
    <message>
        <source>Refer-To asks for %1</source>
        <translation>Refer-To demande %1</translation>
    </message>
    <message>
        <source>the profile %1 has disable-transfer</source>
        <translation>le profil %1 a disable-transfer</translation>
    </message>
    <message>
        <source>deny_refer_requests is set</source>
        <translation>deny_refer_requests est activé</translation>
    </message>
    <message>
        <source>its other leg goes on in call %1</source>
        <translation>son autre leg continue dans l’appel %1</translation>
    </message>
    <message>
        <source>a leg of call %1</source>
        <translation>un leg de l’appel %1</translation>
    </message>
    <message>
        <source>transfer: %1 connects %2 with the other leg of call %3</source>
        <translation>transfert&#x202f;: %1 connecte %2 à l’autre leg de l’appel %3</translation>
    </message>
    <message>
        <source>transfer: %1 takes the place of %2</source>
        <translation>transfert&#x202f;: %1 prend la place de %2</translation>
    </message>
    <message>
        <source>transfer: %1 sends %2</source>
        <translation>transfert&#x202f;: %1 envoie %2</translation>
    </message>
    <message>
        <source>transfer: %1 is done</source>
        <translation>transfert&#x202f;: %1 est terminé</translation>
    </message>
    <message>
        <source>transfer: %1 is done, its route serves it</source>
        <translation>transfert&#x202f;: %1 est terminé, sa route s’en charge</translation>
    </message>
    <message>
        <source>transfer by %1 refused with %2: %3</source>
        <translation>transfert par %1 refusé avec %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>the leg that moves answered %1</source>
        <translation>le leg qui se déplace a répondu %1</translation>
    </message>
    <message>
        <source>the leg that stays answered %1</source>
        <translation>le leg qui reste a répondu %1</translation>
    </message>
    <message>
        <source>another transfer or re-INVITE is under way</source>
        <translation>un autre transfert ou un re-INVITE est en cours</translation>
    </message>
    <message>
        <source>there is nobody connected who could be sent anywhere</source>
        <translation>personne n’est connecté qui puisse être transféré</translation>
    </message>
    <message>
        <source>the caller has not acknowledged its answer yet</source>
        <translation>l’appelant n’a pas encore acquitté sa réponse</translation>
    </message>
    <message>
        <source>it is not connected to anybody</source>
        <translation>il n’est connecté à personne</translation>
    </message>
    <message>
        <source>the two legs cannot agree on their media: %1</source>
        <translation>les deux legs ne s’accordent pas sur leur média&#x202f;: %1</translation>
    </message>
    <message>
        <source>the legs of a transfer that failed cannot go back to each other: %1</source>
        <translation>les legs d’un transfert échoué ne peuvent pas se retrouver&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 is not transferred to %2: %3</source>
        <translation>%1 n’est pas transféré vers %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1: what runs on %2 is over: %3 (%4)</source>
        <translation>%1&#x202f;: ce qui s’exécute sur %2 est fini&#x202f;: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 was not played: the leg is played another sound already</source>
        <translation>%1 n’a pas été joué : le leg entend déjà un autre son</translation>
    </message>
    <message>
        <source>originate_timeout: nobody has answered within %1 s, the INVITE is cancelled</source>
        <translation>originate_timeout : personne n’a répondu en %1 s, l’INVITE est annulé</translation>
    </message>
    <message>
        <source>%1: nobody at %2 has answered within %3 s, the INVITE is cancelled</source>
        <translation>%1 : personne n’a répondu chez %2 en %3 s, l’INVITE est annulé</translation>
    </message>
    <message>
        <source>bridge %1: %2</source>
        <translation>bridge %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 is reached</source>
        <translation>%1 n’est pas appelé&#x202f;: %2 est atteint</translation>
    </message>
    <message>
        <source>%1 is not called: %2 places were called already</source>
        <translation>%1 n’est pas appelé&#x202f;: %2 destinations ont déjà été appelées</translation>
    </message>
    <message>
        <source>%1 refuses an offer with keys of SRTP (488): it is asked again without them</source>
        <translation>%1 refuse une offre avec des clés SRTP (488)&#x202f;: nouvel essai sans elles</translation>
    </message>
    <message>
        <source>%1 names %2, which is left out: only sip: URIs are called</source>
        <translation>%1 nomme %2, qui est ignoré&#x202f;: seuls les URI sip: sont appelés</translation>
    </message>
    <message>
        <source>a Contact that cannot be read</source>
        <translation>un Contact illisible</translation>
    </message>
    <message>
        <source>%1 names no contact that could be called</source>
        <translation>%1 ne nomme aucun contact qui puisse être appelé</translation>
    </message>
    <message>
        <source>the redirection leads to %1</source>
        <translation>la redirection mène à %1</translation>
    </message>
    <message>
        <source>the answer has %1 m-lines, the offer %2</source>
        <translation>la réponse a %1 lignes m=, l’offre %2</translation>
    </message>
    <message>
        <source>%1 is in no list of apply-inbound-acl</source>
        <translation>%1 n’est dans aucune liste de apply-inbound-acl</translation>
    </message>
    <message>
        <source>leg %1 was offered another key of SRTP, for the one that it has is nearly used up, and keeps it: %2</source>
        <translation>une nouvelle clé SRTP a été proposée au leg %1, car la sienne est presque épuisée, et il la garde&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1: %2 is not run: %3</source>
        <translation>%1&#x202f;: %2 n’est pas exécuté&#x202f;: %3</translation>
    </message>
    <message>
        <source>too many wait already</source>
        <translation>trop d’exécutions attendent déjà</translation>
    </message>
    <message>
        <source>the leg has ended</source>
        <translation>le leg est terminé</translation>
    </message>
    <message>
        <source>there is no leg at the other end</source>
        <translation>il n’y a pas de leg à l’autre extrémité</translation>
    </message>
    <message>
        <source>leg %1: %2; it was answered 415</source>
        <translation>leg %1&#x202f;: %2&#x202f;; réponse 415</translation>
    </message>
    <message>
        <source>the INFO has no line Signal=</source>
        <translation>l’INFO n’a pas de ligne Signal=</translation>
    </message>
    <message>
        <source>the INFO has the signal &quot;%1&quot;, which is no key</source>
        <translation>l’INFO a le signal «&#x202f;%1&#x202f;», qui n’est pas une touche</translation>
    </message>
    <message>
        <source>leg %1: its digits are not masked: %2</source>
        <translation>leg %1&#x202f;: ses touches ne sont pas masquées&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this engine: the call comes back, with %2 hops left</source>
        <translation>%1 est une adresse de ce moteur&#x202f;: l’appel revient, avec %2 sauts restants</translation>
    </message>
    <message>
        <source>%1 is sent in no header: its name or its value cannot be one</source>
        <translation>%1 n’est envoyé dans aucun en-tête&#x202f;: son nom ou sa valeur ne peuvent en être un</translation>
    </message>
    <message>
        <source>not sent to %1: %2; %3 is not trusted (legscope-trusted-acl, apply-inbound-acl)</source>
        <translation>non envoyé à %1&#x202f;: %2&#x202f;; %3 n’est pas digne de confiance (legscope-trusted-acl, apply-inbound-acl)</translation>
    </message>
    <message>
        <source>%1 of %2 is not believed: it is in no legscope-trusted-acl or apply-inbound-acl</source>
        <translation>%1 de %2 n’est pas cru : il ne figure dans aucune legscope-trusted-acl ni apply-inbound-acl</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be read, and counts for nothing</source>
        <translation>%1 de %2 est illisible et ne compte pas</translation>
    </message>
    <message>
        <source>the route answers the caller itself</source>
        <translation>la route décroche elle-même</translation>
    </message>
    <message>
        <source>ringback is not played: the caller has offered no media yet</source>
        <translation>la tonalité de retour n’est pas jouée&#x202f;: l’appelant n’a pas encore proposé de média</translation>
    </message>
    <message>
        <source>the callee&apos;s SDP cannot be passed on: %1</source>
        <translation>le SDP de l’appelé ne peut pas être transmis&#x202f;: %1</translation>
    </message>
    <message>
        <source>the callee&apos;s 200 carries no SDP and none came before it</source>
        <translation>le 200 de l’appelé n’a pas de SDP, et aucun n’est venu avant</translation>
    </message>
    <message>
        <source>the callee&apos;s answer cannot be used: %1</source>
        <translation>la réponse de l’appelé est inutilisable&#x202f;: %1</translation>
    </message>
    <message>
        <source>the caller does not take the callee&apos;s SDP: %1</source>
        <translation>l’appelant n’accepte pas le SDP de l’appelé&#x202f;: %1</translation>
    </message>
    <message>
        <source>who was to take the place gave up</source>
        <translation>celui qui devait prendre la place a renoncé</translation>
    </message>
    <message>
        <source>the callee has gone while the call was moved into Default mode: what needed that is left out</source>
        <translation>l’appelé est parti pendant le passage de l’appel en mode Default&#x202f;: ce qui en avait besoin est omis</translation>
    </message>
    <message>
        <source>the target has gone</source>
        <translation>la cible est partie</translation>
    </message>
    <message>
        <source>%1 came after codecs had been chosen: profile %2 has inbound-late-negotiation off</source>
        <translation>%1 est venu après le choix des codecs&#x202f;: le profil %2 a inbound-late-negotiation désactivé</translation>
    </message>
    <message>
        <source>leg %1 sends a fax by T.38</source>
        <translation>le leg %1 envoie un fax par T.38</translation>
    </message>
    <message>
        <source>the legs have encrypted their media from end to end; in Default mode each leg does so with Legscope, which hears it</source>
        <translation>les legs ont chiffré leur média de bout en bout&#x202f;; en mode Default, chaque leg le fait avec Legscope, qui l’entend</translation>
    </message>
    <message>
        <source>it is not moved to Default mode: %1</source>
        <translation>il ne passe pas en mode Default&#x202f;: %1</translation>
    </message>
    <message>
        <source>the leg has changed its media, and can be played nothing now</source>
        <translation>le leg a changé son média et ne peut rien entendre pour le moment</translation>
    </message>
    <message>
        <source>the media of the call is not ours: sounds are played in Default mode</source>
        <translation>le média de l’appel n’est pas chez nous&#x202f;: les sons sont joués en mode Default</translation>
    </message>
    <message>
        <source>%1 was not played: %2</source>
        <translation>%1 n’a pas été joué : %2</translation>
    </message>
    <message>
        <source>of %1 %2 ms were silent, for they were not read in time: the disk is slow</source>
        <translation>dans %1, %2 ms étaient muettes, car elles n’ont pas été lues à temps&#x202f;: le disque est lent</translation>
    </message>
    <message>
        <source>it has ended before there was anything to record</source>
        <translation>il s’est terminé avant qu’il y ait quelque chose à enregistrer</translation>
    </message>
    <message>
        <source>there is no sound of the leg any more that could be recorded</source>
        <translation>plus aucun son du leg ne peut être enregistré</translation>
    </message>
    <message>
        <source>the disk does not answer, and the file is finished later</source>
        <translation>le disque ne répond pas, le fichier sera terminé plus tard</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2: %3</source>
        <translation>le leg %1 n’a pas été enregistré dans %2 : %3</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2 to its end: %3</source>
        <translation>le leg %1 n’a pas été enregistré jusqu’au bout dans %2 : %3</translation>
    </message>
    <message>
        <source>of %1 %2 ms are silent, for they were not written in time: the disk is slow</source>
        <translation>dans %1, %2 ms sont muettes, car elles n’ont pas été écrites à temps&#x202f;: le disque est lent</translation>
    </message>
    <message>
        <source>the engine is stopping</source>
        <translation>le moteur s’arrête</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>le moteur s’arrête</translation>
    </message>
    <message>
        <source>hung up by the operator</source>
        <translation>raccroché par l’opérateur</translation>
    </message>
    <message>
        <source>hung up by the operator (uuid_kill of %1)</source>
        <translation>raccroché par l’opérateur (uuid_kill de %1)</translation>
    </message>
    <message>
        <source>nothing came back from the callee</source>
        <translation>rien n’est revenu de l’appelé</translation>
    </message>
    <message>
        <source>the callee cannot be reached</source>
        <translation>l’appelé est injoignable</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>il est enregistré</translation>
    </message>
    <message>
        <source>somebody listens to it</source>
        <translation>quelqu’un l’écoute</translation>
    </message>
    <message>
        <source>leg %1 is played a sound</source>
        <translation>le leg %1 entend un son</translation>
    </message>
    <message>
        <source>leg %1 is in a conference</source>
        <translation>le leg %1 est dans une conférence</translation>
    </message>
    <message>
        <source>keys of leg %1 are read</source>
        <translation>les touches du leg %1 sont lues</translation>
    </message>
    <message>
        <source>applications listen for digits of leg %1</source>
        <translation>des applications attendent des touches du leg %1</translation>
    </message>
    <message>
        <source>its call is ending</source>
        <translation>son appel se termine</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in its call</source>
        <translation>un transfert ou un re-INVITE est en cours dans son appel</translation>
    </message>
    <message>
        <source>both legs are of the same call</source>
        <translation>les deux legs sont du même appel</translation>
    </message>
    <message>
        <source>the leg that is to be connected is not answered</source>
        <translation>le leg à connecter n’est pas décroché</translation>
    </message>
    <message>
        <source>the leg that was connected to it answered %1</source>
        <translation>le leg qui lui était connecté a répondu %1</translation>
    </message>
    <message>
        <source>%1 ms a packet on one leg, %2 on the other</source>
        <translation>%1 ms par paquet sur un leg, %2 sur l’autre</translation>
    </message>
    <message>
        <source>one leg is played a sound</source>
        <translation>un leg entend un son</translation>
    </message>
    <message>
        <source>somebody who listens speaks to one leg</source>
        <translation>celui qui écoute parle à un leg</translation>
    </message>
    <message>
        <source>one leg gets comfort noise while the other is silent</source>
        <translation>un leg reçoit du bruit de confort pendant que l’autre se tait</translation>
    </message>
    <message>
        <source>one leg is sent no silence (vad)</source>
        <translation>aucun silence n’est envoyé à un leg (vad)</translation>
    </message>
    <message>
        <source>one leg gets digits as tones</source>
        <translation>un leg reçoit les touches comme tonalités</translation>
    </message>
    <message>
        <source>digits of one leg may be tones</source>
        <translation>les touches d’un leg peuvent être des tonalités</translation>
    </message>
    <message>
        <source>one leg sends %1, the other takes %2</source>
        <translation>un leg envoie %1, l’autre prend %2</translation>
    </message>
    <message>
        <source>an answer came without an offer</source>
        <translation>une réponse est venue sans offre</translation>
    </message>
    <message>
        <source>an answer came from a leg that got no offer</source>
        <translation>une réponse est venue d’un leg qui n’a pas reçu d’offre</translation>
    </message>
    <message>
        <source>the caller told nothing for %1 s</source>
        <translation>l’appelant n’a rien signalé pendant %1 s</translation>
    </message>
    <message>
        <source>the caller answered %1 %2</source>
        <translation>l’appelant a répondu %1 %2</translation>
    </message>
    <message>
        <source>deflected to %1</source>
        <translation>dévié vers %1</translation>
    </message>
    <message>
        <source>the caller was answered %1 there</source>
        <translation>l’appelant y a reçu la réponse %1</translation>
    </message>
    <message>
        <source>the caller does not tell how it went</source>
        <translation>l’appelant ne signale pas l’issue</translation>
    </message>
    <message>
        <source>deflect to %1 failed: %2</source>
        <translation>deflect vers %1 a échoué&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3</source>
        <translation>%1 a répondu %2 à %3</translation>
    </message>
    <message>
        <source>the ACK carries no answer to the offer of the 200</source>
        <translation>l’ACK ne porte pas de réponse à l’offre du 200</translation>
    </message>
    <message>
        <source>Max-Forwards is used up: a loop</source>
        <translation>Max-Forwards est épuisé&#x202f;: une boucle</translation>
    </message>
    <message>
        <source>the leg has gone meanwhile</source>
        <translation>le leg est parti entre-temps</translation>
    </message>
    <message>
        <source>leg %1 is not served</source>
        <translation>le leg %1 n’est pas servi</translation>
    </message>
    <message>
        <source>leg %1 offers to encrypt by ZRTP, which ends here in Default mode: its media is not encrypted (proxy and bypass pass it)</source>
        <translation>le leg %1 propose un chiffrement ZRTP, qui s’arrête ici en mode Default&#x202f;: son média n’est pas chiffré (Proxy et Bypass le transmettent)</translation>
    </message>
    <message>
        <source>leg %1: %2 packets of m-line %3 could not be authenticated by %4 and %5 came twice; they were dropped. %6</source>
        <translation>leg %1&#x202f;: %2 paquets de la ligne m= n° %3 n’ont pas pu être authentifiés par %4 et %5 sont venus deux fois&#x202f;; ils ont été rejetés. %6</translation>
    </message>
    <message>
        <source>None could be read: the leg encrypts with another key than its SDP names, or does not encrypt</source>
        <translation>Aucun n’était lisible&#x202f;: le leg chiffre avec une autre clé que celle de son SDP, ou ne chiffre pas</translation>
    </message>
    <message>
        <source>Others could be read: somebody else sends to this port, or the leg has changed its key without an offer</source>
        <translation>D’autres étaient lisibles&#x202f;: quelqu’un d’autre envoie vers ce port, ou le leg a changé de clé sans offre</translation>
    </message>
    <message>
        <source>leg %1 offered ICE, whose candidates were taken out (proxy-media-ice), and no packet of it has come in %2 s: it may wait for connectivity checks that nobody makes</source>
        <translation>le leg %1 a proposé ICE, dont les candidats ont été retirés (proxy-media-ice), et aucun paquet n’est venu de lui en %2 s&#x202f;: il attend peut-être des tests de connectivité que personne ne fait</translation>
    </message>
    <message>
        <source>no packet of leg %1 has come in the %2 s since the answer, though its SDP says that it sends: a firewall or the address in the SDP may be the cause</source>
        <translation>aucun paquet du leg %1 n’est venu dans les %2 s depuis le décroché, alors que son SDP dit qu’il envoie&#x202f;: un pare-feu ou l’adresse du SDP peut en être la cause</translation>
    </message>
    <message>
        <source>no RTP from leg %1 on m-line %2 for %3 s (%4)</source>
        <translation>pas de RTP du leg %1 sur la ligne m= n° %2 depuis %3 s (%4)</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, which has no known address (%4): nothing is sent there before a packet has come</source>
        <translation>le leg %1 nomme l’hôte «&#x202f;%2&#x202f;» pour la ligne m= n° %3, dont l’adresse est inconnue (%4)&#x202f;: rien n’y est envoyé avant l’arrivée d’un paquet</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, and nothing is sent there: %4</source>
        <translation>le leg %1 nomme l’hôte «&#x202f;%2&#x202f;» pour la ligne m= n° %3, et rien n’y est envoyé&#x202f;: %4</translation>
    </message>
    <message>
        <source>names that end in .local are not looked up</source>
        <translation>les noms qui finissent par .local ne sont pas résolus</translation>
    </message>
    <message>
        <source>a call may name %1 hosts</source>
        <translation>un appel peut nommer %1 hôtes</translation>
    </message>
    <message>
        <source>it has no %1 address</source>
        <translation>il n’a pas d’adresse %1</translation>
    </message>
    <message>
        <source>%1 is a media port of our own</source>
        <translation>%1 est l’un de nos ports média</translation>
    </message>
    <message>
        <source>%1 is this machine, but the leg is at %2</source>
        <translation>%1 est cette machine, mais le leg est à %2</translation>
    </message>
    <message>
        <source>%1 is not the address of one host</source>
        <translation>%1 n’est pas l’adresse d’un seul hôte</translation>
    </message>
    <message>
        <source>m-line %1 names ports up to %2</source>
        <translation>la ligne m= n° %1 nomme des ports jusqu’à %2</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>ligne m= n° %1 : %2</translation>
    </message>
    <message>
        <source>m-line %1 asks for %2 port pairs, and has %3 already</source>
        <translation>la ligne m= n° %1 demande %2 paires de ports et en a déjà %3</translation>
    </message>
    <message>
        <source>the call stays in Default mode: %1</source>
        <translation>l’appel reste en mode Default&#x202f;: %1</translation>
    </message>
    <message>
        <source>its media is needed: %1</source>
        <translation>son média est nécessaire&#x202f;: %1</translation>
    </message>
    <message>
        <source>its settings say Default mode</source>
        <translation>ses réglages disent mode Default</translation>
    </message>
    <message>
        <source>another negotiation is under way</source>
        <translation>une autre négociation est en cours</translation>
    </message>
    <message>
        <source>a leg has gone meanwhile</source>
        <translation>un leg est parti entre-temps</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>l’appel est terminé</translation>
    </message>
    <message>
        <source>no setting asks for another mode</source>
        <translation>aucun réglage ne demande un autre mode</translation>
    </message>
    <message>
        <source>upgrade: uuid_media asks for the media</source>
        <translation>upgrade&#x202f;: uuid_media demande le média</translation>
    </message>
    <message>
        <source>upgrade: uuid_record needs the media</source>
        <translation>upgrade&#x202f;: uuid_record a besoin du média</translation>
    </message>
    <message>
        <source>upgrade: somebody listens to it</source>
        <translation>upgrade&#x202f;: quelqu’un l’écoute</translation>
    </message>
    <message>
        <source>upgrade: ringback needs the media</source>
        <translation>upgrade&#x202f;: la tonalité de retour a besoin du média</translation>
    </message>
    <message>
        <source>upgrade: %1 needs the media</source>
        <translation>upgrade&#x202f;: %1 a besoin du média</translation>
    </message>
    <message>
        <source>originate: two legs that we call are negotiated one by one</source>
        <translation>originate&#x202f;: deux legs que nous appelons sont négociés un par un</translation>
    </message>
    <message>
        <source>the engine stopped before the call was connected</source>
        <translation>le moteur s’est arrêté avant que l’appel soit connecté</translation>
    </message>
    <message>
        <source>the first leg did not answer within %1 s</source>
        <translation>le premier leg n’a pas répondu en %1 s</translation>
    </message>
    <message>
        <source>the first leg refused: %1 %2</source>
        <translation>le premier leg a refusé&#x202f;: %1 %2</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)</source>
        <translation>le 200 du premier leg n’a pas d’offre, alors que son INVITE n’en avait pas (RFC 3261 section 13.2.1)</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no answer to our offer</source>
        <translation>le 200 du premier leg n’a pas de réponse à notre offre</translation>
    </message>
    <message>
        <source>the first leg&apos;s answer cannot be used: %1</source>
        <translation>la réponse du premier leg est inutilisable&#x202f;: %1</translation>
    </message>
    <message>
        <source>the second leg&apos;s 200 carries no answer for the first leg&apos;s ACK</source>
        <translation>le 200 du second leg n’a pas de réponse pour l’ACK du premier</translation>
    </message>
    <message>
        <source>the second leg&apos;s SDP cannot be passed on: %1</source>
        <translation>le SDP du second leg ne peut pas être transmis&#x202f;: %1</translation>
    </message>
    <message>
        <source>the offer has no m-line that the relay can carry</source>
        <translation>l’offre n’a aucune ligne m= que le relais puisse porter</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1</source>
        <translation>le leg auquel une offre a été demandée a répondu %1</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1 without one</source>
        <translation>le leg auquel une offre a été demandée a répondu %1 sans offre</translation>
    </message>
    <message>
        <source>the leg that was offered the other&apos;s SDP answered %1</source>
        <translation>le leg auquel le SDP de l’autre a été proposé a répondu %1</translation>
    </message>
    <message>
        <source>the SDP of leg %1</source>
        <translation>le SDP du leg %1</translation>
    </message>
    <message>
        <source>%1 shows an address to the other end in a line that is passed as it is: %2</source>
        <translation>%1 montre une adresse à l’autre extrémité dans une ligne transmise telle quelle&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 carries an SRTP key over signalling without TLS: anyone who can read the signalling can decrypt</source>
        <translation>%1 transporte une clé SRTP sur une signalisation sans TLS : quiconque lit la signalisation peut déchiffrer</translation>
    </message>
    <message>
        <source>%1 has a=crypto on m-line %2, which is not SRTP: the key does nothing</source>
        <translation>%1 a a=crypto sur la ligne m= n° %2, qui n’est pas du SRTP&#x202f;: la clé ne sert à rien</translation>
    </message>
    <message>
        <source>%1 names no address for m-line %2: nothing is sent there before a packet has come</source>
        <translation>%1 ne nomme aucune adresse pour la ligne m= n° %2&#x202f;: rien n’y est envoyé avant l’arrivée d’un paquet</translation>
    </message>
    <message>
        <source>m=%1 %2 is not encrypted, and %3</source>
        <translation>m=%1 %2 n’est pas chiffré, et %3</translation>
    </message>
    <message>
        <source>there is no SDP</source>
        <translation>il n’y a pas de SDP</translation>
    </message>
    <message>
        <source>what a leg changed when its session was refreshed is not taken by the other: %1</source>
        <translation>ce qu’un leg a changé en rafraîchissant sa session n’est pas accepté par l’autre&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session</source>
        <translation>%1 a répondu %2 au rafraîchissement de sa session</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session, which may end now</source>
        <translation>%1 a répondu %2 au rafraîchissement de sa session, qui peut se terminer maintenant</translation>
    </message>
    <message>
        <source>the system gives no random numbers for a key</source>
        <translation>le système ne fournit pas de nombres aléatoires pour une clé</translation>
    </message>
    <message>
        <source>rtp_2833_payload=%1 is no payload type from %2 to %3: it does not count</source>
        <translation>rtp_2833_payload=%1 n’est pas un type de charge utile de %2 à %3&#x202f;: il ne compte pas</translation>
    </message>
    <message>
        <source>rtp_dtls_client_cert_verify_mode=none does not count: without a look at the peer&apos;s certificate whoever sits between the ends could decrypt; it is compared with its fingerprint</source>
        <translation>rtp_dtls_client_cert_verify_mode=none ne compte pas&#x202f;: sans un regard sur le certificat du pair, quiconque est entre les extrémités pourrait déchiffrer&#x202f;; il est comparé à son empreinte</translation>
    </message>
    <message>
        <source>rtp_dtls_mtu=%1 is no number from %2 to %3: %4 is used</source>
        <translation>rtp_dtls_mtu=%1 n’est pas un nombre de %2 à %3&#x202f;: %4 est utilisé</translation>
    </message>
    <message>
        <source>rtp_secure_media=%1 does not count beside rtp_use_dtls=true: DTLS-SRTP is offered</source>
        <translation>rtp_secure_media=%1 ne compte pas à côté de rtp_use_dtls=true&#x202f;: DTLS-SRTP est proposé</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>ce n’est pas une touche</translation>
    </message>
    <message>
        <source>it is no key: * stands before those that are bound</source>
        <translation>ce n’est pas une touche&#x202f;: * précède celles qui sont liées</translation>
    </message>
    <message>
        <source>it is no number of milliseconds: %1 count</source>
        <translation>ce n’est pas un nombre de millisecondes&#x202f;: %1 s’appliquent</translation>
    </message>
    <message>
        <source>conference.conf has no profile &quot;%1&quot;</source>
        <translation>conference.conf n’a pas de profil «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>flags that are not there do nothing: %1</source>
        <translation>des drapeaux qui n’existent pas ne font rien&#x202f;: %1</translation>
    </message>
    <message>
        <source>conference.conf has no controls &quot;%1&quot;: keys of the caller do nothing</source>
        <translation>conference.conf n’a pas de commandes «&#x202f;%1&#x202f;»&#x202f;: les touches de l’appelant ne font rien</translation>
    </message>
    <message>
        <source>the asking for the pin was ended</source>
        <translation>la demande du code PIN a été interrompue</translation>
    </message>
    <message>
        <source>its pin was not given in %1 tries</source>
        <translation>son code PIN n’a pas été donné en %1 essais</translation>
    </message>
    <message>
        <source>the caller does not come into the conference %1: %2</source>
        <translation>l’appelant n’entre pas dans la conférence %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>it has %1 members, as many as it may (max-members)</source>
        <translation>elle a %1 membres, autant qu’elle peut en avoir (max-members)</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>elle est verrouillée</translation>
    </message>
    <message>
        <source>nobody is in it, and he may make none (join-only)</source>
        <translation>personne n’y est, et il ne peut pas en créer (join-only)</translation>
    </message>
    <message>
        <source>he has left the conference %1 (hangup_after_conference)</source>
        <translation>il a quitté la conférence %1 (hangup_after_conference)</translation>
    </message>
    <message>
        <source>%1 was not played to the conference %2: %3</source>
        <translation>%1 n’a pas été joué à la conférence %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>keys are not sent to member %1: %2</source>
        <translation>les touches ne sont pas envoyées au membre %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>the dialplan has no context &quot;%1&quot;</source>
        <translation>le dialplan n’a pas de contexte «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>no extension of context &quot;%1&quot; matches &quot;%2&quot;</source>
        <translation>aucune extension du contexte «&#x202f;%1&#x202f;» ne correspond à «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>the route transfers in a loop: more than %1 transfers, the last to &quot;%2&quot;</source>
        <translation>la route transfère en boucle&#x202f;: plus de %1 transferts, le dernier vers «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>execute_extension %1: more than %2 extensions run inside each other</source>
        <translation>execute_extension %1&#x202f;: plus de %2 extensions imbriquées</translation>
    </message>
    <message>
        <source>execute_extension: no extension of context &quot;%1&quot; serves &quot;%2&quot;</source>
        <translation>execute_extension&#x202f;: aucune extension du contexte «&#x202f;%1&#x202f;» ne sert «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>a condition of the dialplan: %1</source>
        <translation>une condition du dialplan&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1: %2 s have passed</source>
        <translation>%1&#x202f;: %2 s sont écoulées</translation>
    </message>
    <message>
        <source>the route goes round in circles: more than %1 actions</source>
        <translation>la route tourne en rond&#x202f;: plus de %1 actions</translation>
    </message>
    <message>
        <source>the route has ended</source>
        <translation>la route est terminée</translation>
    </message>
    <message>
        <source>%1 cannot be run beside a bridge: it is left out</source>
        <translation>%1 ne peut pas s’exécuter à côté d’un bridge&#x202f;: omis</translation>
    </message>
    <message>
        <source>there is no application &quot;%1&quot;%2</source>
        <translation>l’application «&#x202f;%1&#x202f;» n’existe pas%2</translation>
    </message>
    <message>
        <source>; it is skipped</source>
        <translation>&#x202f;; elle est omise</translation>
    </message>
    <message>
        <source>it is not of the group %1 (eavesdrop_require_group)</source>
        <translation>il n’est pas du groupe %1 (eavesdrop_require_group)</translation>
    </message>
    <message>
        <source>its call is in %1 mode, where its media is not ours to hear, and proxy-media-app-policy of its profile does not move it</source>
        <translation>son appel est en mode %1, où son média n’est pas à nous, et proxy-media-app-policy de son profil ne le déplace pas</translation>
    </message>
    <message>
        <source>its call cannot be moved to Default mode: %1</source>
        <translation>son appel ne peut pas passer en mode Default&#x202f;: %1</translation>
    </message>
    <message>
        <source>no such leg lives</source>
        <translation>ce leg n’existe pas</translation>
    </message>
    <message>
        <source>it is a leg of the same call</source>
        <translation>c’est un leg du même appel</translation>
    </message>
    <message>
        <source>it is connected to nobody (-bleg)</source>
        <translation>il n’est connecté à personne (-bleg)</translation>
    </message>
    <message>
        <source>it is connected to another (intercept_unbridged_only)</source>
        <translation>il est connecté à un autre (intercept_unbridged_only)</translation>
    </message>
    <message>
        <source>it is answered (intercept_unanswered_only)</source>
        <translation>il est décroché (intercept_unanswered_only)</translation>
    </message>
    <message>
        <source>the leg is gone</source>
        <translation>le leg est parti</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY&#x202f;: %1 (proxy-media-app-policy décide de ce qui se passe ici)</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1; use Default mode for this route, or move the application before it (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY&#x202f;: %1&#x202f;; utiliser le mode Default pour cette route, ou placer l’application avant (proxy-media-app-policy décide de ce qui se passe ici)</translation>
    </message>
    <message>
        <source>fs_path names no address (a literal; host names are not looked up there)</source>
        <translation>fs_path ne nomme aucune adresse (littérale&#x202f;; les noms d’hôte n’y sont pas résolus)</translation>
    </message>
    <message>
        <source>there is no gateway &quot;%1&quot;</source>
        <translation>il n’y a pas de passerelle «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>no profile &quot;%1&quot; is running</source>
        <translation>aucun profil «&#x202f;%1&#x202f;» n’est en marche</translation>
    </message>
    <message>
        <source>sips needs TLS, which no profile speaks</source>
        <translation>sips demande TLS, qu’aucun profil ne parle</translation>
    </message>
    <message>
        <source>the destination names no host (user@host[:port])</source>
        <translation>la destination ne nomme aucun hôte (user@host[:port])</translation>
    </message>
    <message>
        <source>a SIP address has no blank, quote or angle bracket</source>
        <translation>une adresse SIP n’a ni espace, ni guillemet, ni chevron</translation>
    </message>
    <message>
        <source>endpoints of type &quot;%1&quot; are not known</source>
        <translation>les points de terminaison de type «&#x202f;%1&#x202f;» sont inconnus</translation>
    </message>
    <message>
        <source>ivr.conf has no menu of that name</source>
        <translation>ivr.conf n’a pas de menu de ce nom</translation>
    </message>
    <message>
        <source>menu-sub %1: more than %2 menus inside each other</source>
        <translation>menu-sub %1&#x202f;: plus de %2 menus imbriqués</translation>
    </message>
    <message>
        <source>menu-sub %1: ivr.conf has no menu of that name</source>
        <translation>menu-sub %1&#x202f;: ivr.conf n’a pas de menu de ce nom</translation>
    </message>
    <message>
        <source>%1 reads or writes media, and in %2 mode the media of the call is not ours to read</source>
        <translation>%1 lit ou écrit du média, et en mode %2 le média de l’appel n’est pas à nous</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2</source>
        <translation>%1, et l’appel ne peut pas passer en mode Default&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2; it is left out, and the route goes on</source>
        <translation>%1, et l’appel ne peut pas passer en mode Default&#x202f;: %2&#x202f;; omis, la route continue</translation>
    </message>
    <message>
        <source>%1: in %2 mode keys count that come by INFO; those in RTP pass unseen (proxy-media-app-policy=upgrade moves the call to Default mode)</source>
        <translation>%1&#x202f;: en mode %2, les touches venues par INFO comptent&#x202f;; celles dans RTP passent sans être vues (proxy-media-app-policy=upgrade fait passer l’appel en mode Default)</translation>
    </message>
    <message>
        <source>%1: left out, the route goes on (proxy-media-app-policy=refuse)</source>
        <translation>%1&#x202f;: omis, la route continue (proxy-media-app-policy=refuse)</translation>
    </message>
    <message>
        <source>%1 is not available yet</source>
        <translation>%1 n’est pas encore disponible</translation>
    </message>
    <message>
        <source>of the phrase %1 is left out: %2</source>
        <translation>de la phrase %1, ceci est omis&#x202f;: %2</translation>
    </message>
    <message>
        <source>the phrase macro %1 says nothing of &quot;%2&quot;</source>
        <translation>la macro de phrase %1 ne dit rien de «&#x202f;%2&#x202f;»</translation>
    </message>
    <message>
        <source>ringback is left out: in %1 mode the media of the call is not ours%2</source>
        <translation>la tonalité de retour est omise&#x202f;: en mode %1, le média de l’appel n’est pas à nous%2</translation>
    </message>
    <message>
        <source>bridge %1: an empty alternative is left out (a variable that is not set?)</source>
        <translation>bridge %1&#x202f;: une alternative vide est omise (une variable non définie&#x202f;?)</translation>
    </message>
    <message>
        <source>bridge %1: %2 empty alternatives are left out (a variable that is not set?)</source>
        <translation>bridge %1&#x202f;: %2 alternatives vides sont omises (une variable non définie&#x202f;?)</translation>
    </message>
    <message>
        <source>%1 %2: there is no dialplan &quot;%3&quot;, only XML</source>
        <translation>%1 %2&#x202f;: il n’y a pas de dialplan «&#x202f;%3&#x202f;», seulement XML</translation>
    </message>
    <message>
        <source>only the leg that runs the route can be transferred</source>
        <translation>seul le leg qui exécute la route peut être transféré</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>ce n’est pas un nombre de millisecondes</translation>
    </message>
    <message>
        <source>park_timeout: %1 s have passed</source>
        <translation>park_timeout&#x202f;: %1 s sont écoulées</translation>
    </message>
    <message>
        <source>limit %1 of %2: %3 is used up</source>
        <translation>limit %1 de %2&#x202f;: %3 est épuisé</translation>
    </message>
    <message>
        <source>check_acl %1: not in the list</source>
        <translation>check_acl %1&#x202f;: pas dans la liste</translation>
    </message>
    <message>
        <source>, and it cannot be moved to Default mode: %1</source>
        <translation>, et il ne peut pas passer en mode Default : %1</translation>
    </message>
    <message>
        <source>hangup by the route</source>
        <translation>raccroché par la route</translation>
    </message>
    <message>
        <source>not a SIP status</source>
        <translation>ce n’est pas un statut SIP</translation>
    </message>
    <message>
        <source>respond %1 by the route</source>
        <translation>respond %1 par la route</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>redirigé vers %1</translation>
    </message>
    <message>
        <source>too late, the call is answered; deflect can move it</source>
        <translation>trop tard, l’appel est décroché&#x202f;; deflect peut le déplacer</translation>
    </message>
    <message>
        <source>the directory has no such user</source>
        <translation>l’annuaire n’a pas cet utilisateur</translation>
    </message>
    <message>
        <source>set_user %1: the call is not known to be of the user that From names; nothing is set</source>
        <translation>set_user %1&#x202f;: rien ne prouve que l’appel vienne de l’utilisateur que nomme From&#x202f;; rien n’est défini</translation>
    </message>
    <message>
        <source>FILE NOT FOUND</source>
        <translation>FICHIER INTROUVABLE</translation>
    </message>
    <message>
        <source>leg %1: %2</source>
        <translation>leg %1 : %2</translation>
    </message>
    <message>
        <source>uuid_record: %1</source>
        <translation>uuid_record : %1</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;: %3</source>
        <translation>%1 « %2 » : %3</translation>
    </message>
    <message>
        <source>att_xfer %1: %2</source>
        <translation>att_xfer %1 : %2</translation>
    </message>
    <message>
        <source>valet_park %1: of %2 to %3 %4</source>
        <translation>valet_park %1 : de %2 à %3 %4</translation>
    </message>
    <message>
        <source>none is free</source>
        <translation>aucune place n’est libre</translation>
    </message>
    <message>
        <source>nobody is parked</source>
        <translation>personne n’est parqué</translation>
    </message>
    <message>
        <source>valet_park %1: no extension was pressed</source>
        <translation>valet_park %1 : aucune extension n’a été composée</translation>
    </message>
    <message>
        <source>valet_park %1: %2</source>
        <translation>valet_park %1 : %2</translation>
    </message>
</context>
<context>
    <name>CallQuery</name>
    <message>
        <source>&quot;%1&quot; after %2%3 is not a number.</source>
        <translation>«&#x202f;%1&#x202f;» après %2%3 n’est pas un nombre.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared. Known: loss, jitter, mos, dur, pps, drops.</source>
        <translation>«&#x202f;%1&#x202f;» ne se compare pas. Connus&#x202f;: loss, jitter, mos, dur, pps, drops.</translation>
    </message>
    <message>
        <source>Behind &quot;header:&quot; stands the name of a header, as in header:X-Account~77.</source>
        <translation>Après «&#x202f;header:&#x202f;» vient le nom d’un en-tête, comme dans header:X-Account~77.</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</source>
        <translation>«&#x202f;%1:&#x202f;» n’existe pas. Connus&#x202f;: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Setup</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonnerie</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>En ligne</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Appelle</translation>
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
        <translation>Décroché</translation>
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
        <translation>le profil %1</translation>
    </message>
    <message>
        <source>a variable of the user</source>
        <translation>une variable de l’utilisateur</translation>
    </message>
    <message>
        <source>the dialplan</source>
        <translation>le dialplan</translation>
    </message>
    <message>
        <source>the call itself</source>
        <translation>l’appel lui-même</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 au lieu de %2</translation>
    </message>
    <message>
        <source>%1, decided by %2: %3</source>
        <translation>%1, décidé par %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>Held by both</source>
        <translation>En attente par A et B</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>En attente par %1</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Call from %1 to %2 on profile %3, context %4, configuration revision %5</source>
        <translation>Appel de %1 vers %2 sur le profil %3, contexte %4, révision de configuration %5</translation>
    </message>
    <message>
        <source>Leg %1 called us from %2 (%3)</source>
        <translation>Le leg %1 nous a appelés depuis %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1 is called at %2 (%3)</source>
        <translation>Le leg %1 est appelé à %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1: %2</source>
        <translation>Leg %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 &gt; engine: %2</source>
        <translation>%1 &gt; moteur&#x202f;: %2</translation>
    </message>
    <message>
        <source>engine &gt; %1: %2</source>
        <translation>moteur &gt; %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (répétition)</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>%1 of %2 passed to %3 unchanged</source>
        <translation>%1 de %2 transmise à %3 sans modification</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 passed to %3 with %n changed lines</source>
        <translation>
            <numerusform>%1 de %2 transmise à %3 avec %n ligne modifiée</numerusform>
            <numerusform>%1 de %2 transmise à %3 avec %n lignes modifiées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: A side %3, B side %4</source>
        <translation>%1 %2&#x202f;: côté A %3, côté B %4</translation>
    </message>
    <message>
        <source>First RTP packet from %1, source %2</source>
        <translation>Premier paquet RTP de %1, source %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2</source>
        <translation>Source de %1 apprise&#x202f;: %2</translation>
    </message>
    <message>
        <source>Packets from a foreign source %1 are not passed on for %2</source>
        <translation>Les paquets d’une source étrangère %1 ne sont pas transmis pour %2</translation>
    </message>
    <message>
        <source>RTP from %1 has gone quiet</source>
        <translation>Le RTP de %1 s’est tu</translation>
    </message>
    <message>
        <source>RTP from %1 resumed, source %2</source>
        <translation>Le RTP de %1 a repris, source %2</translation>
    </message>
    <message>
        <source>Leg %1 ended: %2</source>
        <translation>Leg %1 terminé&#x202f;: %2</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>l’appelant</translation>
    </message>
    <message>
        <source>the callee</source>
        <translation>l’appelé</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>le moteur</translation>
    </message>
    <message>
        <source>Call ended by %1: %2</source>
        <translation>Appel terminé par %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Media released by the offer</source>
        <translation>Média libéré par l’offre</translation>
    </message>
    <message>
        <source>Media released by the answer</source>
        <translation>Média libéré par la réponse</translation>
    </message>
    <message>
        <source>Media armed by the offer: %1</source>
        <translation>Média armé par l’offre&#x202f;: %1</translation>
    </message>
    <message>
        <source>Media armed by the answer: %1</source>
        <translation>Média armé par la réponse&#x202f;: %1</translation>
    </message>
    <message>
        <source>Media armed by the address of a host: %1</source>
        <translation>Média armé par l’adresse d’un hôte&#x202f;: %1</translation>
    </message>
    <message>
        <source>Digit %1 for %2, %3 ms</source>
        <translation>Touche %1 pour %2, %3 ms</translation>
    </message>
    <message>
        <source>Digit %1 of %2 by %3, %4 ms</source>
        <translation>Touche %1 de %2 par %3, %4 ms</translation>
    </message>
    <message>
        <source>%1: sent to %2 as %3</source>
        <translation>%1&#x202f;: envoyée à %2 en %3</translation>
    </message>
    <message>
        <source>%1: not sent, it had come another way</source>
        <translation>%1&#x202f;: non envoyée, elle était venue par une autre voie</translation>
    </message>
    <message>
        <source>%1: not sent, nobody there takes digits</source>
        <translation>%1&#x202f;: non envoyée, personne n’y accepte de touches</translation>
    </message>
    <message>
        <source>%1: not sent, the digits of this leg are blocked</source>
        <translation>%1&#x202f;: non envoyée, les touches de ce leg sont bloquées</translation>
    </message>
    <message>
        <source>%1: not sent, too many wait</source>
        <translation>%1&#x202f;: non envoyée, trop de touches attendent</translation>
    </message>
    <message>
        <source>%1: for the application that runs</source>
        <translation>%1&#x202f;: pour l’application en cours</translation>
    </message>
    <message>
        <source>%1: taken by a binding</source>
        <translation>%1&#x202f;: prise par une association de touches</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>c’est fini</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>touche %1</translation>
    </message>
    <message>
        <source>its time is up</source>
        <translation>le temps est écoulé</translation>
    </message>
    <message>
        <source>a command ended it</source>
        <translation>une commande y a mis fin</translation>
    </message>
    <message>
        <source>the call ended or went elsewhere</source>
        <translation>l’appel a pris fin ou est parti ailleurs</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>ce fichier n’existe pas</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>échec</translation>
    </message>
    <message>
        <source>%1 is played to %2</source>
        <translation>%1 est diffusé à %2</translation>
    </message>
    <message>
        <source>%1 cannot be played to %2: %3</source>
        <translation>Impossible de diffuser %1 à %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>%1 was played to %2 for %3 s</source>
        <translation>%1 a été diffusé à %2 pendant %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms came too late</source>
        <translation>, dont %1 ms arrivées trop tard</translation>
    </message>
    <message>
        <source>SRTP of %1 has its keys by DTLS with %2</source>
        <translation>Le SRTP de %1 a ses clés par DTLS avec %2</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>arrêt demandé</translation>
    </message>
    <message>
        <source>nobody spoke any more</source>
        <translation>plus personne ne parlait</translation>
    </message>
    <message>
        <source>nobody spoke</source>
        <translation>personne n’a parlé</translation>
    </message>
    <message>
        <source>it was too short and is not kept</source>
        <translation>trop court, non conservé</translation>
    </message>
    <message>
        <source>there was nothing to record</source>
        <translation>il n’y avait rien à enregistrer</translation>
    </message>
    <message>
        <source>%1 is recorded to %2</source>
        <translation>%1 est enregistré dans %2</translation>
    </message>
    <message>
        <source>%1 is recorded to %2, silent for now</source>
        <translation>%1 est enregistré dans %2, muet pour l’instant</translation>
    </message>
    <message>
        <source>The recording of %1 to %2 pauses</source>
        <translation>L’enregistrement de %1 dans %2 est en pause</translation>
    </message>
    <message>
        <source>%1 was recorded to %2 for %3 s</source>
        <translation>%1 a été enregistré dans %2 pendant %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms are lost</source>
        <translation>, dont %1 ms perdues</translation>
    </message>
    <message>
        <source>Route %1: %2 %3</source>
        <translation>Route %1&#x202f;: %2 %3</translation>
    </message>
    <message>
        <source>Media mode %1</source>
        <translation>Mode média %1</translation>
    </message>
    <message>
        <source>Error %1: %2</source>
        <translation>Erreur %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Warning %1: %2</source>
        <translation>Avertissement %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Notice %1: %2</source>
        <translation>Remarque %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, before it was %3</source>
        <translation>Source de %1 apprise&#x202f;: %2, auparavant %3</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, its SDP says %3</source>
        <translation>Source de %1 apprise&#x202f;: %2, son SDP indique %3</translation>
    </message>
</context>
<context>
    <name>ExportDraft</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Un fichier de ce nom existe déjà.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation>L’écriture n’y est pas autorisée.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is left there of the export.</source>
        <translation>Le disque est plein. Rien de l’export n’y subsiste.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>Le disque ne répond pas.</translation>
    </message>
    <message>
        <source>Not exported: nothing was written.</source>
        <translation>Non exporté&#x202f;: rien n’a été écrit.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>Non exporté.</translation>
    </message>
    <message>
        <source>There is no call to export.</source>
        <translation>Il n’y a aucun appel à exporter.</translation>
    </message>
    <message>
        <source>Choose what there is to be of each call.</source>
        <translation>Choisir ce qu’il faut de chaque appel.</translation>
    </message>
    <message>
        <source>Enter the file to write.</source>
        <translation>Indiquer le fichier à écrire.</translation>
    </message>
    <message>
        <source>Everything, for programs</source>
        <translation>Tout, pour des programmes</translation>
    </message>
    <message>
        <source>SIP and RTP, for Wireshark</source>
        <translation>SIP et RTP, pour Wireshark</translation>
    </message>
    <message>
        <source>RTP by the second</source>
        <translation>RTP seconde par seconde</translation>
    </message>
    <message>
        <source>Each SDP, and what changed</source>
        <translation>Chaque SDP et ce qui a changé</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Report to read and print</source>
        <translation>Rapport à lire et à imprimer</translation>
    </message>
    <message>
        <source>Waiting for its turn...</source>
        <translation>En attente de son tour...</translation>
    </message>
    <message>
        <source>Masking events...</source>
        <translation>Masquage des événements...</translation>
    </message>
    <message>
        <source>Packing file %1 of %2...</source>
        <translation>Compression du fichier %1 sur %2...</translation>
    </message>
    <message>
        <source>Writing %1 of %2 kB...</source>
        <translation>Écriture&#x202f;: %1 sur %2 ko...</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquet</numerusform>
            <numerusform>%Ln paquets</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3, %4 kB</source>
        <translation>Exporté vers %1&#x202f;: %2, %3, %4 ko</translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3 (%4 older ones were no longer kept), %5 kB</source>
        <translation>Exporté vers %1&#x202f;: %2, %3 (%4 plus anciens n’étaient plus conservés), %5 ko</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>MM-dd HH:mm:ss</source>
        <translation>dd/MM HH:mm:ss</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm:ss</source>
        <translation>dd/MM/yyyy HH:mm:ss</translation>
    </message>
    <message>
        <source>No history is kept.</source>
        <translation>Aucun historique n’est tenu.</translation>
    </message>
    <message>
        <source>The file of the history cannot be read.</source>
        <translation>Impossible de lire le fichier de l’historique.</translation>
    </message>
    <message>
        <source>The history is of a later version of Legscope.</source>
        <translation>L’historique vient d’une version plus récente de Legscope.</translation>
    </message>
    <message>
        <source>The file of the history may not be read and written.</source>
        <translation>La lecture et l’écriture du fichier de l’historique ne sont pas autorisées.</translation>
    </message>
    <message>
        <source>Another program has the file of the history.</source>
        <translation>Un autre programme utilise le fichier de l’historique.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>Le disque est plein.</translation>
    </message>
    <message>
        <source>The call is not in the history any more.</source>
        <translation>L’appel n’est plus dans l’historique.</translation>
    </message>
    <message>
        <source>Not searched to the end.</source>
        <translation>Recherche non menée à son terme.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>Impossible de lire l’historique.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Secondes</translation>
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
        <translation>%1 paquets</translation>
    </message>
    <message>
        <source> (marked)</source>
        <translation> (marqué)</translation>
    </message>
    <message>
        <source>%1  %2  jitter %L3 ms  lost %4</source>
        <translation>%1  %2  gigue %L3 ms  perdus %4</translation>
    </message>
    <message>
        <source>Call ladder</source>
        <translation>Séquence de l’appel</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dessin SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Document PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text in columns (*.txt)</source>
        <translation>Texte en colonnes (*.txt)</translation>
    </message>
    <message>
        <source>Mermaid sequence diagram (*.mmd)</source>
        <translation>Diagramme de séquence Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>%L1 s later</source>
        <translation>%L1 s plus tard</translation>
    </message>
</context>
<context>
    <name>OriginateDraft</name>
    <message>
        <source>Enter whom to call first.</source>
        <translation>Indiquer qui appeler en premier.</translation>
    </message>
    <message>
        <source>An application can only be the second end: somebody has to be called first.</source>
        <translation>Une application ne peut être que la seconde extrémité&#x202f;: il faut d’abord appeler quelqu’un.</translation>
    </message>
    <message>
        <source>Enter what the first end is connected to.</source>
        <translation>Indiquer à quoi relier la première extrémité.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a dial string nor an address (user@host[:port]).</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni une chaîne d’appel ni une adresse (user@host[:port]).</translation>
    </message>
    <message>
        <source>No profile runs: there is none through which &quot;%1&quot; could be called.</source>
        <translation>Aucun profil ne tourne&#x202f;: aucun ne permettrait d’appeler «&#x202f;%1&#x202f;».</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Address that the SIP sockets bind to; auto takes the one that leads out, interface:NAME that of an interface.</source>
        <translation>Adresse à laquelle se lient les sockets SIP&#x202f;; auto prend celle qui mène vers l’extérieur, interface:NAME celle d’une interface.</translation>
    </message>
    <message>
        <source>Port of SIP over UDP and TCP; auto or 0 takes the first that is free.</source>
        <translation>Port SIP sur UDP et TCP&#x202f;; auto ou 0 prend le premier libre.</translation>
    </message>
    <message>
        <source>Address that peers are told in Contact and Via; empty: sip-ip.</source>
        <translation>Adresse annoncée aux pairs dans Contact et Via&#x202f;; vide&#x202f;: sip-ip.</translation>
    </message>
    <message>
        <source>Address that media is received at.</source>
        <translation>Adresse de réception du média.</translation>
    </message>
    <message>
        <source>Address, or host name, that peers are told in the SDP; empty: rtp-ip.</source>
        <translation>Adresse, ou nom d’hôte, annoncée aux pairs dans le SDP&#x202f;; vide&#x202f;: rtp-ip.</translation>
    </message>
    <message>
        <source>First port of media; a call takes two pairs for each m-line.</source>
        <translation>Premier port du média&#x202f;; un appel prend deux paires par ligne m=.</translation>
    </message>
    <message>
        <source>Last port of media.</source>
        <translation>Dernier port du média.</translation>
    </message>
    <message>
        <source>What is sent as User-Agent and Server.</source>
        <translation>Ce qui est envoyé comme User-Agent et Server.</translation>
    </message>
    <message>
        <source>Calls start in proxy mode: media is relayed as it comes, the SDP is rewritten as little as that needs.</source>
        <translation>Les appels commencent en mode Proxy&#x202f;: le média est relayé tel quel, le SDP est réécrit aussi peu que cela l’exige.</translation>
    </message>
    <message>
        <source>Calls start in bypass mode: media goes from end to end; wins over inbound-proxy-media.</source>
        <translation>Les appels commencent en mode Bypass&#x202f;: le média va de bout en bout&#x202f;; l’emporte sur inbound-proxy-media.</translation>
    </message>
    <message>
        <source>The dialplan runs before codecs are chosen.</source>
        <translation>Le dialplan s’exécute avant le choix des codecs.</translation>
    </message>
    <message>
        <source>What becomes of ICE in proxy mode: its lines are taken out, or its streams are refused.</source>
        <translation>Ce que devient ICE en mode Proxy&#x202f;: ses lignes sont retirées, ou ses flux sont refusés.</translation>
    </message>
    <message>
        <source>What an action that needs the media does to a call in proxy or bypass mode: it ends it, is skipped, or moves it into Default mode.</source>
        <translation>Ce que fait une action qui a besoin du média à un appel en mode Proxy ou Bypass&#x202f;: elle y met fin, est ignorée, ou le fait passer en mode Default.</translation>
    </message>
    <message>
        <source>Codecs that are accepted from callers, the first is preferred.</source>
        <translation>Codecs acceptés des appelants, le premier est préféré.</translation>
    </message>
    <message>
        <source>Codecs that are offered to callees, the first is preferred.</source>
        <translation>Codecs offerts aux appelés, le premier est préféré.</translation>
    </message>
    <message>
        <source>Sets inbound-codec-prefs and outbound-codec-prefs at once.</source>
        <translation>Fixe à la fois inbound-codec-prefs et outbound-codec-prefs.</translation>
    </message>
    <message>
        <source>Whose order of codecs wins: that of the caller, ours, or ours without exception.</source>
        <translation>Quel ordre de codecs l’emporte&#x202f;: celui de l’appelant, le nôtre, ou le nôtre sans exception.</translation>
    </message>
    <message>
        <source>The legs of a call must agree on a codec; where they do not it is refused with 488.</source>
        <translation>Les legs d’un appel doivent convenir d’un codec&#x202f;; sinon il est refusé avec 488.</translation>
    </message>
    <message>
        <source>Where the jitter buffer of a call that is transcoded begins; empty: 40 ms, and it adapts from 20 to 200.</source>
        <translation>Valeur initiale du tampon de gigue d’un appel transcodé&#x202f;; vide&#x202f;: 40 ms, avec adaptation de 20 à 200.</translation>
    </message>
    <message>
        <source>How a leg of a call in Default mode gets digits: in RTP (RFC 4733; INFO where the phone has no telephone-event), in INFO, not at all, or as tones in the sound.</source>
        <translation>Comment un leg d’un appel en mode Default reçoit les touches&#x202f;: dans le RTP (RFC 4733&#x202f;; INFO si le téléphone n’a pas telephone-event), en INFO, pas du tout, ou en tonalités dans le son.</translation>
    </message>
    <message>
        <source>How long a digit is that does not say it: one of an application, or in INFO.</source>
        <translation>Durée d’une touche qui ne l’indique pas&#x202f;: celle d’une application, ou en INFO.</translation>
    </message>
    <message>
        <source>Payload type of telephone-event in what a leg in Default mode is offered; empty: that of the other leg, else 101.</source>
        <translation>Type de charge utile de telephone-event dans ce qui est offert à un leg en mode Default&#x202f;; vide&#x202f;: celui de l’autre leg, sinon 101.</translation>
    </message>
    <message>
        <source>A leg in Default mode whose SDP has no telephone-event is answered it, sent it and believed it all the same.</source>
        <translation>Un leg en mode Default dont le SDP n’a pas telephone-event le reçoit quand même en réponse et en RTP, et ce qu’il en envoie est accepté.</translation>
    </message>
    <message>
        <source>Telephone-events of a leg go on as they come also where its sound is made anew, if the other leg has them at that clock.</source>
        <translation>Les telephone-events d’un leg passent tels quels même là où son son est recréé, si l’autre leg les a avec cette horloge.</translation>
    </message>
    <message>
        <source>Pause between two digits that are sent in RTP or as tones.</source>
        <translation>Pause entre deux touches envoyées dans le RTP ou en tonalités.</translation>
    </message>
    <message>
        <source>Comfort noise that a leg describes (payload type 13) is not heard where its sound is decoded.</source>
        <translation>Le bruit de confort que décrit un leg (type de charge utile 13) n’est pas entendu là où son son est décodé.</translation>
    </message>
    <message>
        <source>Older name of suppress-cng.</source>
        <translation>Ancien nom de suppress-cng.</translation>
    </message>
    <message>
        <source>How often a leg whose sound is made here gets a report of ours (RTCP).</source>
        <translation>À quel rythme un leg dont le son est produit ici reçoit un rapport de notre part (RTCP).</translation>
    </message>
    <message>
        <source>Media is taken only from the address in the SDP; nothing is learned from what comes.</source>
        <translation>Le média n’est accepté que de l’adresse du SDP&#x202f;; rien n’est appris de ce qui arrive.</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>paquets</translation>
    </message>
    <message>
        <source>So many packets in a row from another source until that is believed.</source>
        <translation>Nombre de paquets de suite d’une autre source avant de s’y fier.</translation>
    </message>
    <message>
        <source>Sources that may be learned: networks, or a list of acl.conf; empty: any.</source>
        <translation>Sources qui peuvent être apprises&#x202f;: réseaux, ou une liste d’acl.conf&#x202f;; vide&#x202f;: toutes.</translation>
    </message>
    <message>
        <source>Differentiated services code point of media (RFC 2474); empty leaves it to the system.</source>
        <translation>Code de services différenciés (DSCP) du média (RFC 2474)&#x202f;; vide laisse le choix au système.</translation>
    </message>
    <message>
        <source>What is kept of each packet for exports: its headers, or the sound too.</source>
        <translation>Ce qui est conservé de chaque paquet pour les exports&#x202f;: ses en-têtes, ou aussi le son.</translation>
    </message>
    <message>
        <source>A call without media for so long ends; 0: never. FreeSWITCH has a variable of this name in ms.</source>
        <translation>Un appel sans média pendant cette durée prend fin&#x202f;; 0&#x202f;: jamais. FreeSWITCH a une variable de ce nom, en ms.</translation>
    </message>
    <message>
        <source>The same while the call is held; 0: never.</source>
        <translation>De même pendant que l’appel est en attente&#x202f;; 0&#x202f;: jamais.</translation>
    </message>
    <message>
        <source>Older name of media_timeout.</source>
        <translation>Ancien nom de media_timeout.</translation>
    </message>
    <message>
        <source>Older name of media_hold_timeout.</source>
        <translation>Ancien nom de media_hold_timeout.</translation>
    </message>
    <message>
        <source>Session-Expires of our INVITE (RFC 4028); 0 leaves it to the peers.</source>
        <translation>Session-Expires de notre INVITE (RFC 4028)&#x202f;; 0 laisse le choix aux pairs.</translation>
    </message>
    <message>
        <source>Min-SE: a shorter session gets 422.</source>
        <translation>Min-SE&#x202f;: une session plus courte reçoit 422.</translation>
    </message>
    <message>
        <source>Estimate of the round trip (RFC 3261): the first retransmission comes after it.</source>
        <translation>Estimation de l’aller-retour (RFC 3261)&#x202f;: la première retransmission vient après ce délai.</translation>
    </message>
    <message>
        <source>How long a request is repeated; empty: 64 times timer-T1.</source>
        <translation>Durée pendant laquelle une requête est répétée&#x202f;; vide&#x202f;: 64 fois timer-T1.</translation>
    </message>
    <message>
        <source>Longest pause between two retransmissions.</source>
        <translation>Plus longue pause entre deux retransmissions.</translation>
    </message>
    <message>
        <source>How long a message may stay in the network.</source>
        <translation>Durée pendant laquelle un message peut rester dans le réseau.</translation>
    </message>
    <message>
        <source>In which header a callee is shown who calls.</source>
        <translation>Dans quel en-tête l’appelé voit qui appelle.</translation>
    </message>
    <message>
        <source>What sip_P-Asserted-Identity holds.</source>
        <translation>Ce que contient sip_P-Asserted-Identity.</translation>
    </message>
    <message>
        <source>The caller is shown who answers.</source>
        <translation>L’appelant voit qui décroche.</translation>
    </message>
    <message>
        <source>And who rings, in provisional answers.</source>
        <translation>Et qui sonne, dans les réponses provisoires.</translation>
    </message>
    <message>
        <source>A leg whose other end has changed is told by UPDATE.</source>
        <translation>Un leg dont l’autre extrémité a changé en est averti par UPDATE.</translation>
    </message>
    <message>
        <source>Peers whose word about identities is believed; empty: those of apply-inbound-acl; none: nobody.</source>
        <translation>Pairs dont les identités annoncées font foi&#x202f;; vide&#x202f;: ceux d’apply-inbound-acl&#x202f;; none&#x202f;: aucun.</translation>
    </message>
    <message>
        <source>The INVITE to a callee names the Call-ID of the caller&apos;s leg in X-CID.</source>
        <translation>L’INVITE vers un appelé indique dans X-CID le Call-ID du leg de l’appelant.</translation>
    </message>
    <message>
        <source>Who may call without a password: a list of acl.conf, or networks; several add up; empty: everybody.</source>
        <translation>Qui peut appeler sans mot de passe&#x202f;: une liste d’acl.conf, ou des réseaux&#x202f;; plusieurs s’additionnent&#x202f;; vide&#x202f;: tout le monde.</translation>
    </message>
    <message>
        <source>SRTP with each leg: optional, mandatory or forbidden, and after a colon the suites; a variable of this name wins.</source>
        <translation>SRTP avec chaque leg&#x202f;: optional, mandatory ou forbidden, puis les suites après un deux-points&#x202f;; une variable de ce nom l’emporte.</translation>
    </message>
    <message>
        <source>The same as rtp_secure_media.</source>
        <translation>Identique à rtp_secure_media.</translation>
    </message>
    <message>
        <source>The same with legs that call us; without any of them SRTP is accepted when it is offered.</source>
        <translation>De même pour les legs qui nous appellent&#x202f;; si aucun n’est défini, SRTP est accepté quand il est offert.</translation>
    </message>
    <message>
        <source>The same with legs that we call; without any of them none is offered.</source>
        <translation>De même pour les legs que nous appelons&#x202f;; si aucun n’est défini, SRTP n’est pas offert.</translation>
    </message>
    <message>
        <source>Suites of SRTP in the order of our offers, with colons between; empty: all that are served.</source>
        <translation>Suites SRTP dans l’ordre de nos offres, séparées par des deux-points&#x202f;; vide&#x202f;: toutes celles qui sont prises en charge.</translation>
    </message>
    <message>
        <source>Keys in an m-line of plain RTP count.</source>
        <translation>Les clés d’une ligne m= en RTP non chiffré sont prises en compte.</translation>
    </message>
    <message>
        <source>The same as rtp_allow_crypto_in_avp.</source>
        <translation>Identique à rtp_allow_crypto_in_avp.</translation>
    </message>
    <message>
        <source>Media that is not encrypted is refused, whatever a variable says.</source>
        <translation>Le média non chiffré est refusé, quoi que dise une variable.</translation>
    </message>
    <message>
        <source>REFER is refused.</source>
        <translation>REFER est refusé.</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>legs</translation>
    </message>
    <message>
        <source>Legs at once; 0 is no limit.</source>
        <translation>Legs simultanés&#x202f;; 0&#x202f;: sans limite.</translation>
    </message>
    <message>
        <source>New legs in a second; 0 is no limit.</source>
        <translation>Nouveaux legs par seconde&#x202f;; 0&#x202f;: sans limite.</translation>
    </message>
    <message>
        <source>The profile runs although it has a restriction that is not enforced.</source>
        <translation>Le profil tourne bien qu’il ait une restriction qui n’est pas appliquée.</translation>
    </message>
    <message>
        <source>Requests in a second that may open something.</source>
        <translation>Requêtes par seconde qui peuvent ouvrir quelque chose.</translation>
    </message>
    <message>
        <source>Of those, from one host.</source>
        <translation>Parmi elles, celles d’un même hôte.</translation>
    </message>
    <message>
        <source>TCP connections at once.</source>
        <translation>Connexions TCP simultanées.</translation>
    </message>
    <message>
        <source>Peers that are behind a NAT: what they are sent goes to where they send from; several add up.</source>
        <translation>Pairs derrière un NAT&#x202f;: ce qui leur est envoyé va là d’où ils émettent&#x202f;; plusieurs s’additionnent.</translation>
    </message>
    <message>
        <source>Peers that are told sip-ip and rtp-ip instead of the external addresses.</source>
        <translation>Pairs à qui sont annoncés sip-ip et rtp-ip au lieu des adresses externes.</translation>
    </message>
    <message>
        <source>Any difference between a peer&apos;s addresses means a NAT.</source>
        <translation>Toute différence entre les adresses d’un pair signifie un NAT.</translation>
    </message>
    <message>
        <source>Context of the dialplan that incoming calls begin in.</source>
        <translation>Contexte du dialplan où commencent les appels entrants.</translation>
    </message>
    <message>
        <source>Kind of dialplan; only XML is there.</source>
        <translation>Type de dialplan&#x202f;; seul XML existe.</translation>
    </message>
    <message>
        <source>Port written next to ext-sip-ip when a router maps it.</source>
        <translation>Port écrit à côté d’ext-sip-ip quand un routeur le traduit.</translation>
    </message>
    <message>
        <source>Text appended to the bind URI, mostly transport=udp or transport=tcp to open one transport only.</source>
        <translation>Texte ajouté à l’URI de liaison, le plus souvent transport=udp ou transport=tcp pour n’ouvrir qu’un transport.</translation>
    </message>
    <message>
        <source>Stored by the parser and used for nothing.</source>
        <translation>Stocké par l’analyseur et utilisé pour rien.</translation>
    </message>
    <message>
        <source>How often opening the sockets is tried; the stored number is one less than written.</source>
        <translation>Nombre d’essais d’ouverture des sockets&#x202f;; le nombre stocké vaut un de moins que l’écrit.</translation>
    </message>
    <message>
        <source>Pause between two tries to open the sockets.</source>
        <translation>Pause entre deux essais d’ouverture des sockets.</translation>
    </message>
    <message>
        <source>Ends the whole server when the profile cannot start.</source>
        <translation>Met fin à tout le serveur quand le profil ne peut pas démarrer.</translation>
    </message>
    <message>
        <source>Every request that is out of dialog and has no route goes there.</source>
        <translation>Toute requête hors dialogue et sans route y va.</translation>
    </message>
    <message>
        <source>No SRV queries.</source>
        <translation>Pas de requêtes SRV.</translation>
    </message>
    <message>
        <source>No NAPTR queries.</source>
        <translation>Pas de requêtes NAPTR.</translation>
    </message>
    <message>
        <source>A 503 no longer moves on to the next SRV target.</source>
        <translation>Un 503 ne fait plus passer à la cible SRV suivante.</translation>
    </message>
    <message>
        <source>OPTIONS gets 503 when the session limit is reached or calls are paused.</source>
        <translation>OPTIONS reçoit 503 quand la limite de sessions est atteinte ou que les appels sont suspendus.</translation>
    </message>
    <message>
        <source>Profile answers nothing new while in standby (cluster use).</source>
        <translation>Le profil ne répond à rien de nouveau en veille (usage en cluster).</translation>
    </message>
    <message>
        <source>User part of our Contact when there is no gateway.</source>
        <translation>Partie utilisateur de notre Contact en l’absence de passerelle.</translation>
    </message>
    <message>
        <source>Name in the o= line and session name of SDP we write.</source>
        <translation>Nom dans la ligne o= et nom de session du SDP que nous écrivons.</translation>
    </message>
    <message>
        <source>Writes one-letter header names.</source>
        <translation>Écrit les noms d’en-têtes en une lettre.</translation>
    </message>
    <message>
        <source>False opens a fresh TCP connection for each request.</source>
        <translation>False ouvre une nouvelle connexion TCP pour chaque requête.</translation>
    </message>
    <message>
        <source>Answers to the source port even without rport (true), or only for some user agents (safe).</source>
        <translation>Répond au port source même sans rport (true), ou seulement pour certains user agents (safe).</translation>
    </message>
    <message>
        <source>Puts received=&quot;sip:IP:PORT&quot; into the stored Contact of a NATed phone.</source>
        <translation>Met received=&quot;sip:IP:PORT&quot; dans le Contact stocké d’un téléphone derrière NAT.</translation>
    </message>
    <message>
        <source>Every TCP registration is kept with its connection&apos;s address as route.</source>
        <translation>Chaque enregistrement TCP est gardé avec l’adresse de sa connexion comme route.</translation>
    </message>
    <message>
        <source>Every TLS registration is kept with its connection&apos;s address as route.</source>
        <translation>Chaque enregistrement TLS est gardé avec l’adresse de sa connexion comme route.</translation>
    </message>
    <message>
        <source>OPTIONS to registered NATed phones at ping-mean-interval.</source>
        <translation>OPTIONS aux téléphones enregistrés derrière NAT, tous les ping-mean-interval.</translation>
    </message>
    <message>
        <source>OPTIONS to every registration, NATed or not.</source>
        <translation>OPTIONS à chaque enregistrement, derrière NAT ou non.</translation>
    </message>
    <message>
        <source>Removes a registration whose ping count fell below the minimum.</source>
        <translation>Supprime un enregistrement dont le compteur de pings est passé sous le minimum.</translation>
    </message>
    <message>
        <source>Ceiling of the ping counter that goes up with each answer.</source>
        <translation>Plafond du compteur de pings, qui monte à chaque réponse.</translation>
    </message>
    <message>
        <source>Counter below this means unreachable.</source>
        <translation>Un compteur inférieur signifie injoignable.</translation>
    </message>
    <message>
        <source>Mean time between pings of one registration (spread at random).</source>
        <translation>Temps moyen entre les pings d’un enregistrement (réparti au hasard).</translation>
    </message>
    <message>
        <source>How often the ping list is looked at.</source>
        <translation>À quel rythme la liste des pings est parcourue.</translation>
    </message>
    <message>
        <source>Method of the in-call keep-alive that a call variable starts.</source>
        <translation>Méthode du keepalive en cours d’appel, lancé par une variable de l’appel.</translation>
    </message>
    <message>
        <source>CRLF keep-alive sent on idle TCP and TLS connections.</source>
        <translation>Keepalive CRLF envoyé sur les connexions TCP et TLS inactives.</translation>
    </message>
    <message>
        <source>Double CRLF ping that demands a CRLF pong.</source>
        <translation>Ping double CRLF qui exige un pong CRLF.</translation>
    </message>
    <message>
        <source>Same Sofia tag as tcp-pingpong in FreeSWITCH&apos;s code; the later one wins.</source>
        <translation>Même tag Sofia que tcp-pingpong dans le code de FreeSWITCH&#x202f;; le dernier l’emporte.</translation>
    </message>
    <message>
        <source>TCP keep-alive of the kernel.</source>
        <translation>Keepalive TCP du noyau.</translation>
    </message>
    <message>
        <source>Registrations of a closed TCP, TLS or WS connection are removed at once.</source>
        <translation>Les enregistrements d’une connexion TCP, TLS ou WS fermée sont supprimés aussitôt.</translation>
    </message>
    <message>
        <source>Lists that ICE candidates of the peer must match; never emptied by a rescan in FreeSWITCH.</source>
        <translation>Listes auxquelles les candidats ICE du pair doivent correspondre&#x202f;; jamais vidées par un rescan dans FreeSWITCH.</translation>
    </message>
    <message>
        <source>Stored for G.726 packing and read by nobody.</source>
        <translation>Stocké pour l’empaquetage de G.726 et lu par personne.</translation>
    </message>
    <message>
        <source>Meant to accept misspelt codec names; sets a bit in the wrong word, so it does nothing.</source>
        <translation>Censé accepter des noms de codecs mal écrits&#x202f;; place un bit dans le mauvais mot, donc sans effet.</translation>
    </message>
    <message>
        <source>Skips re-parsing SDP that did not change.</source>
        <translation>N’analyse pas de nouveau un SDP qui n’a pas changé.</translation>
    </message>
    <message>
        <source>Payload number of comfort noise in our own SDP.</source>
        <translation>Type de charge utile du bruit de confort dans notre propre SDP.</translation>
    </message>
    <message>
        <source>Passes T.38 re-INVITEs through instead of answering them.</source>
        <translation>Laisse passer les re-INVITE T.38 au lieu d’y répondre.</translation>
    </message>
    <message>
        <source>Takes media in or out of the path around hold and attended transfer; repeatable; the third needs the first.</source>
        <translation>Met ou retire le média du chemin lors d’une mise en attente ou d’un transfert supervisé&#x202f;; répétable&#x202f;; le troisième exige le premier.</translation>
    </message>
    <message>
        <source>A hold request is answered as if it were none.</source>
        <translation>Une demande de mise en attente reçoit une réponse comme si ce n’en était pas une.</translation>
    </message>
    <message>
        <source>Hold re-INVITEs go to the other leg; excludes media-option on hold.</source>
        <translation>Les re-INVITE de mise en attente vont à l’autre leg&#x202f;; exclut media-option pour la mise en attente.</translation>
    </message>
    <message>
        <source>Lets Sofia&apos;s own offer/answer engine watch the SDP.</source>
        <translation>Laisse le moteur d’offre/réponse de Sofia suivre le SDP.</translation>
    </message>
    <message>
        <source>Accepts INVITE without SDP: true answers it with our offer, proxy asks the callee first; cannot be unset by rescan in FreeSWITCH.</source>
        <translation>Accepte un INVITE sans SDP&#x202f;: true y répond avec notre offre, proxy demande d’abord à l’appelé&#x202f;; un rescan ne peut l’annuler dans FreeSWITCH.</translation>
    </message>
    <message>
        <source>After the late ACK of such a call re-invites the bridged leg.</source>
        <translation>Après l’ACK tardif d’un tel appel, envoie un re-INVITE au leg relié.</translation>
    </message>
    <message>
        <source>A 183 without SDP is not treated as progress.</source>
        <translation>Un 183 sans SDP n’est pas traité comme une progression.</translation>
    </message>
    <message>
        <source>Writes the direction attribute at session level.</source>
        <translation>Écrit l’attribut de direction au niveau session.</translation>
    </message>
    <message>
        <source>Passes re-INVITE SDP unpatched in proxy mode.</source>
        <translation>Laisse passer tel quel le SDP des re-INVITE en mode Proxy.</translation>
    </message>
    <message>
        <source>SRTP without authentication tag.</source>
        <translation>SRTP sans étiquette d’authentification.</translation>
    </message>
    <message>
        <source>Packet clock of decoded media.</source>
        <translation>Horloge de paquets du média décodé.</translation>
    </message>
    <message>
        <source>Writes fresh timestamps when relaying decoded media.</source>
        <translation>Écrit de nouveaux horodatages en relayant le média décodé.</translation>
    </message>
    <message>
        <source>Follows a peer whose packet length differs from its SDP.</source>
        <translation>Suit un pair dont la durée de paquet diffère de son SDP.</translation>
    </message>
    <message>
        <source>No packet clock while bridged.</source>
        <translation>Pas d’horloge de paquets tant que les legs sont reliés.</translation>
    </message>
    <message>
        <source>Work-arounds switched on by the peer&apos;s user agent.</source>
        <translation>Contournements activés par le user agent du pair.</translation>
    </message>
    <message>
        <source>Work-arounds for audio, always on.</source>
        <translation>Contournements pour l’audio, toujours actifs.</translation>
    </message>
    <message>
        <source>Work-arounds for video, always on.</source>
        <translation>Contournements pour la vidéo, toujours actifs.</translation>
    </message>
    <message>
        <source>Interval of our own RTCP for video.</source>
        <translation>Intervalle de notre propre RTCP pour la vidéo.</translation>
    </message>
    <message>
        <source>Folder for the record-template.</source>
        <translation>Dossier pour record-template.</translation>
    </message>
    <message>
        <source>File name when a phone asks for recording by header.</source>
        <translation>Nom de fichier quand un téléphone demande un enregistrement audio par en-tête.</translation>
    </message>
    <message>
        <source>INVITE (and others) need digest or a matching ACL.</source>
        <translation>INVITE (et d’autres) exigent Digest ou une ACL qui correspond.</translation>
    </message>
    <message>
        <source>Only the ACL decides; a miss is 403 and no challenge.</source>
        <translation>Seule l’ACL décide&#x202f;; un échec donne 403 sans défi.</translation>
    </message>
    <message>
        <source>Requests inside a dialog are challenged too.</source>
        <translation>Les requêtes dans un dialogue reçoivent aussi un défi.</translation>
    </message>
    <message>
        <source>MESSAGE needs digest.</source>
        <translation>MESSAGE exige Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-messages.</source>
        <translation>Ancienne écriture inversée&#x202f;; l’emporte sur auth-messages.</translation>
    </message>
    <message>
        <source>SUBSCRIBE needs digest.</source>
        <translation>SUBSCRIBE exige Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-subscriptions.</source>
        <translation>Ancienne écriture inversée&#x202f;; l’emporte sur auth-subscriptions.</translation>
    </message>
    <message>
        <source>An authenticated request without directory user is answered 480.</source>
        <translation>Une requête authentifiée sans utilisateur dans l’annuaire reçoit 480.</translation>
    </message>
    <message>
        <source>Takes any Authorization header of an INVITE as good, which is dangerous.</source>
        <translation>Tient pour bon tout en-tête Authorization d’un INVITE, ce qui est dangereux.</translation>
    </message>
    <message>
        <source>With blind auth still checks and refuses a wrong digest.</source>
        <translation>Avec l’authentification aveugle, vérifie quand même et refuse un Digest faux.</translation>
    </message>
    <message>
        <source>Refusal of enforce-blind-auth-result is 403 and not a new challenge.</source>
        <translation>Le refus d’enforce-blind-auth-result est 403 et non un nouveau défi.</translation>
    </message>
    <message>
        <source>Accepts every REGISTER without a password, which is dangerous.</source>
        <translation>Accepte tout REGISTER sans mot de passe, ce qui est dangereux.</translation>
    </message>
    <message>
        <source>The registered user must be the authenticated one.</source>
        <translation>L’utilisateur enregistré doit être celui qui est authentifié.</translation>
    </message>
    <message>
        <source>Realm in our challenges: To host, From host or a fixed text.</source>
        <translation>Realm de nos défis&#x202f;: hôte de To, hôte de From ou texte fixe.</translation>
    </message>
    <message>
        <source>Life of a nonce; plus T1X64, and after success plus the registration&apos;s expiry.</source>
        <translation>Durée de vie d’un nonce&#x202f;; plus T1X64, et après succès plus l’expiration de l’enregistrement.</translation>
    </message>
    <message>
        <source>Highest nc accepted for one nonce; then a new one is given.</source>
        <translation>nc le plus élevé accepté pour un nonce&#x202f;; ensuite un nouveau est donné.</translation>
    </message>
    <message>
        <source>Algorithms offered, reordered strongest first; at most 6.</source>
        <translation>Algorithmes offerts, réordonnés du plus fort au plus faible&#x202f;; 6 au plus.</translation>
    </message>
    <message>
        <source>Accepts digest computed with the wrong method by a broken phone.</source>
        <translation>Accepte un Digest calculé avec la mauvaise méthode par un téléphone défectueux.</translation>
    </message>
    <message>
        <source>One warning per challenge and per failed attempt, with address and user, the line fail2ban reads.</source>
        <translation>Un avertissement par défi et par essai échoué, avec adresse et utilisateur&#x202f;: la ligne que lit fail2ban.</translation>
    </message>
    <message>
        <source>A match registers WITHOUT password; repeatable to 100.</source>
        <translation>Une correspondance enregistre SANS mot de passe&#x202f;; répétable jusqu’à 100.</translation>
    </message>
    <message>
        <source>Proxies whose X-AUTH-IP header names the real client; repeatable to 100.</source>
        <translation>Proxys dont l’en-tête X-AUTH-IP indique le vrai client&#x202f;; répétable jusqu’à 100.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the inbound list.</source>
        <translation>En-tête portant un jeton à vérifier par la liste entrante.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the list of proxies.</source>
        <translation>En-tête portant un jeton à vérifier par la liste de proxys.</translation>
    </message>
    <message>
        <source>Lists may name source ports.</source>
        <translation>Les listes peuvent indiquer des ports source.</translation>
    </message>
    <message>
        <source>REGISTER from other user agents is refused 403.</source>
        <translation>Les REGISTER d’autres user agents sont refusés avec 403.</translation>
    </message>
    <message>
        <source>REGISTER gets 403 and leaves Allow (the answer changes at rescan, the header at restart).</source>
        <translation>REGISTER reçoit 403 et quitte Allow (la réponse change au rescan, l’en-tête au redémarrage).</translation>
    </message>
    <message>
        <source>Directory domain used whatever realm the phone names.</source>
        <translation>Domaine d’annuaire utilisé quel que soit le realm indiqué par le téléphone.</translation>
    </message>
    <message>
        <source>Domain under which registrations are stored and looked up.</source>
        <translation>Domaine sous lequel les enregistrements sont stockés et cherchés.</translation>
    </message>
    <message>
        <source>False: newest replaces all of the user; call-id: one per Call-ID; contact or true: one per Contact.</source>
        <translation>False&#x202f;: le plus récent remplace tous ceux de l’utilisateur&#x202f;; call-id&#x202f;: un par Call-ID&#x202f;; contact ou true&#x202f;: un par Contact.</translation>
    </message>
    <message>
        <source>More registrations of one To user are refused 403.</source>
        <translation>Au-delà, les enregistrements d’un même utilisateur To sont refusés avec 403.</translation>
    </message>
    <message>
        <source>Expiry given whatever was asked.</source>
        <translation>Expiration accordée quoi qu’il ait été demandé.</translation>
    </message>
    <message>
        <source>Shortest expiry of a registration; a shorter one is lengthened.</source>
        <translation>Expiration la plus courte d’un enregistrement&#x202f;; une plus courte est allongée.</translation>
    </message>
    <message>
        <source>Longest expiry of a registration.</source>
        <translation>Expiration la plus longue d’un enregistrement.</translation>
    </message>
    <message>
        <source>Random plus or minus so that phones do not return at once.</source>
        <translation>Écart aléatoire en plus ou en moins, pour que les téléphones ne reviennent pas tous à la fois.</translation>
    </message>
    <message>
        <source>Grace after expiry before removal.</source>
        <translation>Délai de grâce entre l’expiration et la suppression.</translation>
    </message>
    <message>
        <source>Adds an Expires header to the 200.</source>
        <translation>Ajoute un en-tête Expires au 200.</translation>
    </message>
    <message>
        <source>A thread for each REGISTER, up to max-reg-threads.</source>
        <translation>Un thread par REGISTER, jusqu’à max-reg-threads.</translation>
    </message>
    <message>
        <source>How often expired registrations are swept.</source>
        <translation>À quel rythme les enregistrements expirés sont balayés.</translation>
    </message>
    <message>
        <source>Registering triggers the MWI state being sent.</source>
        <translation>L’enregistrement déclenche l’envoi de l’état MWI.</translation>
    </message>
    <message>
        <source>Registering publishes the user&apos;s state.</source>
        <translation>L’enregistrement publie l’état de l’utilisateur.</translation>
    </message>
    <message>
        <source>Registering asks others for their state.</source>
        <translation>L’enregistrement demande leur état aux autres.</translation>
    </message>
    <message>
        <source>Address given to phones by the ua-profile event (multicast provisioning).</source>
        <translation>Adresse donnée aux téléphones par l’événement ua-profile (provisionnement multicast).</translation>
    </message>
    <message>
        <source>Session timers (RFC 4028).</source>
        <translation>Temporisateurs de session (RFC 4028).</translation>
    </message>
    <message>
        <source>Refresh by UPDATE and not re-INVITE.</source>
        <translation>Rafraîchissement par UPDATE et non par re-INVITE.</translation>
    </message>
    <message>
        <source>Limit of open server transactions; more get 503.</source>
        <translation>Limite de transactions serveur ouvertes&#x202f;; au-delà, 503.</translation>
    </message>
    <message>
        <source>Requests over this are dropped or answered 503.</source>
        <translation>Les requêtes au-delà sont rejetées ou reçoivent 503.</translation>
    </message>
    <message>
        <source>Parsed and unused.</source>
        <translation>Analysé et inutilisé.</translation>
    </message>
    <message>
        <source>Aborts the process when the event thread stalls.</source>
        <translation>Interrompt le processus quand le thread des événements se bloque.</translation>
    </message>
    <message>
        <source>Stall limit of one step.</source>
        <translation>Limite de blocage d’une étape.</translation>
    </message>
    <message>
        <source>Stall limit of one event.</source>
        <translation>Limite de blocage d’un événement.</translation>
    </message>
    <message>
        <source>Opens the TLS port.</source>
        <translation>Ouvre le port TLS.</translation>
    </message>
    <message>
        <source>Opens no UDP or TCP port.</source>
        <translation>N’ouvre aucun port UDP ou TCP.</translation>
    </message>
    <message>
        <source>Bind URI parameters of the TLS port; transport=tls is added if missing.</source>
        <translation>Paramètres de l’URI de liaison du port TLS&#x202f;; transport=tls est ajouté s’il manque.</translation>
    </message>
    <message>
        <source>TLS port.</source>
        <translation>Port TLS.</translation>
    </message>
    <message>
        <source>Folder with agent.pem (certificate and key) and cafile.pem; newer FreeSWITCH falls back to tls.pem and makes one.</source>
        <translation>Dossier avec agent.pem (certificat et clé) et cafile.pem&#x202f;; un FreeSWITCH plus récent se rabat sur tls.pem et en crée un.</translation>
    </message>
    <message>
        <source>Opens an encrypted key file.</source>
        <translation>Ouvre un fichier de clé chiffré.</translation>
    </message>
    <message>
        <source>Checks validity dates of the peer&apos;s certificate.</source>
        <translation>Vérifie les dates de validité du certificat du pair.</translation>
    </message>
    <message>
        <source>Longest chain.</source>
        <translation>Chaîne la plus longue.</translation>
    </message>
    <message>
        <source>Whose certificates are checked.</source>
        <translation>Quels certificats sont vérifiés.</translation>
    </message>
    <message>
        <source>Names allowed in client certificates.</source>
        <translation>Noms autorisés dans les certificats clients.</translation>
    </message>
    <message>
        <source>Ciphers of TLS.</source>
        <translation>Chiffrements TLS.</translation>
    </message>
    <message>
        <source>Versions of TLS.</source>
        <translation>Versions de TLS.</translation>
    </message>
    <message>
        <source>Life of an idle TLS session.</source>
        <translation>Durée de vie d’une session TLS inactive.</translation>
    </message>
    <message>
        <source>Limit of an outgoing TLS connect.</source>
        <translation>Limite d’une connexion TLS sortante.</translation>
    </message>
    <message>
        <source>WebSocket port.</source>
        <translation>Port WebSocket.</translation>
    </message>
    <message>
        <source>Secure WebSocket port.</source>
        <translation>Port WebSocket sécurisé.</translation>
    </message>
    <message>
        <source>UPDATE stands in Allow.</source>
        <translation>UPDATE figure dans Allow.</translation>
    </message>
    <message>
        <source>PRACK and reliable provisional answers.</source>
        <translation>PRACK et réponses provisoires fiables.</translation>
    </message>
    <message>
        <source>Outbound (flow) support: reg-id and +sip.instance are honoured.</source>
        <translation>Prise en charge d’Outbound (flow)&#x202f;: reg-id et +sip.instance sont respectés.</translation>
    </message>
    <message>
        <source>100 Trying is sent by the stack at once.</source>
        <translation>100 Trying est envoyé aussitôt par la pile.</translation>
    </message>
    <message>
        <source>A 3xx goes to the dialplan and not straight to the new target.</source>
        <translation>Un 3xx va au dialplan et non directement à la nouvelle cible.</translation>
    </message>
    <message>
        <source>NOTIFY 200 of a blind transfer waits for the new leg&apos;s answer.</source>
        <translation>Le NOTIFY 200 d’un transfert aveugle attend la réponse du nouveau leg.</translation>
    </message>
    <message>
        <source>Event socket gets events about transfers.</source>
        <translation>L’event socket reçoit des événements sur les transferts.</translation>
    </message>
    <message>
        <source>Treats all attended transfers as between servers.</source>
        <translation>Traite tous les transferts supervisés comme entre serveurs.</translation>
    </message>
    <message>
        <source>Asks an HTTP service for the far channel.</source>
        <translation>Interroge un service HTTP sur le canal distant.</translation>
    </message>
    <message>
        <source>Parameters of a tel-like user part become variables.</source>
        <translation>Les paramètres d’une partie utilisateur de type tel deviennent des variables.</translation>
    </message>
    <message>
        <source>Every INVITE header becomes sip_i_ variables.</source>
        <translation>Chaque en-tête de l’INVITE devient une variable sip_i_.</translation>
    </message>
    <message>
        <source>Caller and destination numbers carry @domain.</source>
        <translation>Les numéros d’appelant et de destination portent @domain.</translation>
    </message>
    <message>
        <source>INFO bodies may carry commands.</source>
        <translation>Le corps d’un INFO peut porter des commandes.</translation>
    </message>
    <message>
        <source>INFO goes to the other leg.</source>
        <translation>INFO va à l’autre leg.</translation>
    </message>
    <message>
        <source>Which bodies of INFO pass.</source>
        <translation>Quels corps d’INFO passent.</translation>
    </message>
    <message>
        <source>MESSAGE in a dialog goes to the other leg.</source>
        <translation>MESSAGE dans un dialogue va à l’autre leg.</translation>
    </message>
    <message>
        <source>Which NOTIFY events pass to the other leg.</source>
        <translation>Quels événements NOTIFY passent à l’autre leg.</translation>
    </message>
    <message>
        <source>MESSAGE inside a call is delivered as chat.</source>
        <translation>MESSAGE dans un appel est remis comme chat.</translation>
    </message>
    <message>
        <source>Takes part in message delivery between users.</source>
        <translation>Prend part à la remise de messages entre utilisateurs.</translation>
    </message>
    <message>
        <source>Channel identifier is the inbound Call-ID (so a peer chooses it).</source>
        <translation>L’identifiant de canal est le Call-ID entrant (donc choisi par un pair).</translation>
    </message>
    <message>
        <source>Call-ID is the channel identifier.</source>
        <translation>Le Call-ID est l’identifiant de canal.</translation>
    </message>
    <message>
        <source>Session-ID header.</source>
        <translation>En-tête Session-ID.</translation>
    </message>
    <message>
        <source>Limits Session-ID to some peers.</source>
        <translation>Limite Session-ID à certains pairs.</translation>
    </message>
    <message>
        <source>Old format of Session-ID.</source>
        <translation>Ancien format de Session-ID.</translation>
    </message>
    <message>
        <source>MESSAGE is answered 200 and not 202.</source>
        <translation>MESSAGE reçoit 200 et non 202.</translation>
    </message>
    <message>
        <source>SUBSCRIBE is answered 200 and not 202.</source>
        <translation>SUBSCRIBE reçoit 200 et non 202.</translation>
    </message>
    <message>
        <source>Event for every MESSAGE.</source>
        <translation>Événement pour chaque MESSAGE.</translation>
    </message>
    <message>
        <source>Event for the answer to BYE.</source>
        <translation>Événement pour la réponse à BYE.</translation>
    </message>
    <message>
        <source>Handles SUBSCRIBE and PUBLISH; passive only keeps, pnp only provisions.</source>
        <translation>Traite SUBSCRIBE et PUBLISH&#x202f;; passive ne fait que conserver, pnp que provisionner.</translation>
    </message>
    <message>
        <source>Domains for which presence is answered.</source>
        <translation>Domaines pour lesquels une réponse de présence est donnée.</translation>
    </message>
    <message>
        <source>Hides numbers in dialog state from watchers.</source>
        <translation>Cache aux observateurs les numéros dans l’état de dialogue.</translation>
    </message>
    <message>
        <source>State shown for a held call.</source>
        <translation>État montré pour un appel en attente.</translation>
    </message>
    <message>
        <source>No ringing state to watchers.</source>
        <translation>Pas d’état de sonnerie pour les observateurs.</translation>
    </message>
    <message>
        <source>Uses presence_map.conf.</source>
        <translation>Utilise presence_map.conf.</translation>
    </message>
    <message>
        <source>Domain for subscriptions whatever was asked.</source>
        <translation>Domaine des abonnements quoi qu’il ait été demandé.</translation>
    </message>
    <message>
        <source>Length of every subscription.</source>
        <translation>Durée de chaque abonnement.</translation>
    </message>
    <message>
        <source>Random plus or minus of that length.</source>
        <translation>Écart aléatoire en plus ou en moins de cette durée.</translation>
    </message>
    <message>
        <source>Length of every publication.</source>
        <translation>Durée de chaque publication.</translation>
    </message>
    <message>
        <source>BroadSoft shared lines; also sets manage-presence and several registrations.</source>
        <translation>Lignes partagées BroadSoft&#x202f;; active aussi manage-presence et les enregistrements multiples.</translation>
    </message>
    <message>
        <source>A NOTIFY about mail from a trunk is passed to the user.</source>
        <translation>Un NOTIFY de messagerie venant d’un trunk est transmis à l’utilisateur.</translation>
    </message>
    <message>
        <source>MWI NOTIFY uses the registration&apos;s Call-ID.</source>
        <translation>Le NOTIFY MWI utilise le Call-ID de l’enregistrement.</translation>
    </message>
    <message>
        <source>Old log level of the profile.</source>
        <translation>Ancien niveau de journal du profil.</translation>
    </message>
    <message>
        <source>All messages to the log; fs_cli switches it live.</source>
        <translation>Tous les messages au journal&#x202f;; fs_cli le commute à chaud.</translation>
    </message>
    <message>
        <source>Copies messages to capture-server (HEP); fs_cli switches it live.</source>
        <translation>Copie les messages vers capture-server (HEP)&#x202f;; fs_cli le commute à chaud.</translation>
    </message>
    <message>
        <source>Keeps calls in a database for recovery after a crash; cannot be unset by rescan.</source>
        <translation>Garde les appels dans une base de données pour les reprendre après un plantage&#x202f;; un rescan ne peut l’annuler.</translation>
    </message>
    <message>
        <source>SQLite file of registrations.</source>
        <translation>Fichier SQLite des enregistrements.</translation>
    </message>
    <message>
        <source>External database for registrations.</source>
        <translation>Base de données externe pour les enregistrements.</translation>
    </message>
    <message>
        <source>Wait for the database.</source>
        <translation>Attente de la base de données.</translation>
    </message>
    <message>
        <source>SQL before a batch.</source>
        <translation>SQL avant un lot.</translation>
    </message>
    <message>
        <source>SQL after a batch.</source>
        <translation>SQL après un lot.</translation>
    </message>
    <message>
        <source>SQL inside a batch, first.</source>
        <translation>SQL dans un lot, au début.</translation>
    </message>
    <message>
        <source>SQL inside a batch, last.</source>
        <translation>SQL dans un lot, à la fin.</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (a switch of STUN).</source>
        <translation>Figure dans les fichiers d’exemple de FreeSWITCH, qui ne le lit plus (un commutateur de STUN).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (see rtp-timer-name).</source>
        <translation>Figure dans les fichiers d’exemple de FreeSWITCH, qui ne le lit plus (voir rtp-timer-name).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (it is always on).</source>
        <translation>Figure dans les fichiers d’exemple de FreeSWITCH, qui ne le lit plus (toujours actif).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more.</source>
        <translation>Figure dans les fichiers d’exemple de FreeSWITCH, qui ne le lit plus.</translation>
    </message>
    <message>
        <source>What a leg of a call in Default mode hears while the other is on hold: a file, tone_stream://..., silence; empty: nothing of ours.</source>
        <translation>Ce qu’entend un leg d’un appel en mode Default pendant que l’autre met en attente&#x202f;: un fichier, tone_stream://..., silence&#x202f;; vide&#x202f;: rien de notre part.</translation>
    </message>
    <message>
        <source>Legs in Default mode that are sent no silence, but what it sounds like (comfort noise, RFC 3389), where they offer that: those that call (in), those that are called (out), or both.</source>
        <translation>Legs en mode Default à qui n’est pas envoyé le silence, mais sa description sonore (bruit de confort, RFC 3389), là où ils l’offrent&#x202f;: ceux qui appellent (in), ceux qui sont appelés (out), ou les deux.</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>&quot;%1&quot; is not an IP address (host and interface names are not looked up)</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas une adresse IP (les noms d’hôtes et d’interfaces ne sont pas résolus)</translation>
    </message>
    <message>
        <source>%1 is a multicast address</source>
        <translation>%1 est une adresse multicast</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address or host name to advertise (STUN servers are not asked)</source>
        <translation>«&#x202f;%1&#x202f;» n’est ni une adresse IP ni un nom d’hôte à annoncer (les serveurs STUN ne sont pas interrogés)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network such as 192.168.0.0/16</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un réseau comme 192.168.0.0/16</translation>
    </message>
    <message>
        <source>%1 cannot be advertised: nobody can send to it</source>
        <translation>%1 ne peut être annoncée&#x202f;: personne ne peut y envoyer</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port from %2 to 65535</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas un port de %2 à 65535</translation>
    </message>
    <message>
        <source>%1 is not above rtp-start-port %2</source>
        <translation>%1 n’est pas supérieur à rtp-start-port %2</translation>
    </message>
    <message>
        <source>rtp-ip %1 needs it: peers must be told an address</source>
        <translation>rtp-ip %1 l’exige&#x202f;: une adresse doit être annoncée aux pairs</translation>
    </message>
    <message>
        <source>%1 is of another IP version than rtp-ip %2</source>
        <translation>%1 n’a pas la même version d’IP que rtp-ip %2</translation>
    </message>
</context>
<context>
    <name>ProfileFlip</name>
    <message>
        <source>an SDP of our own for each leg: only codecs of the profile</source>
        <translation>un SDP à nous pour chaque leg&#x202f;: seulement les codecs du profil</translation>
    </message>
    <message>
        <source>one RTP stream to each leg that goes on, whoever is connected to it</source>
        <translation>un flux RTP vers chaque leg, qui continue quel que soit son correspondant</translation>
    </message>
    <message>
        <source>calls that the dialplan answers itself</source>
        <translation>les appels auxquels le dialplan répond lui-même</translation>
    </message>
    <message>
        <source>every codec passes, known to the engine or not</source>
        <translation>tout codec passe, connu du moteur ou non</translation>
    </message>
    <message>
        <source>SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw</source>
        <translation>SRTP, DTLS-SRTP et ZRTP restent de bout en bout, T.38 passe tel quel</translation>
    </message>
    <message>
        <source>no media load here, the shortest path for RTP</source>
        <translation>aucune charge média ici, le chemin le plus court pour le RTP</translation>
    </message>
    <message>
        <source>RTP figures, captures and quality values</source>
        <translation>chiffres RTP, captures et valeurs de qualité</translation>
    </message>
    <message>
        <source>media addresses hidden from the peers, help through NAT</source>
        <translation>adresses média cachées aux pairs, aide à travers le NAT</translation>
    </message>
    <message>
        <source>No live call: nothing keeps the old settings.</source>
        <translation>Aucun appel en cours&#x202f;: rien ne garde les anciens réglages.</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep %1 until they end.</source>
        <translation>
            <numerusform>%n appel en cours garde %1 jusqu’à sa fin.</numerusform>
            <numerusform>%n appels en cours gardent %1 jusqu’à leur fin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep what they began with until they end.</source>
        <translation>
            <numerusform>%n appel en cours garde jusqu’à sa fin ses réglages de départ.</numerusform>
            <numerusform>%n appels en cours gardent jusqu’à leur fin leurs réglages de départ.</numerusform>
        </translation>
    </message>
    <message>
        <source>late negotiation off → on</source>
        <translation>négociation tardive désactivée → activée</translation>
    </message>
    <message>
        <source>late negotiation on → off</source>
        <translation>négociation tardive activée → désactivée</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;</source>
        <translation>Appliquer à «&#x202f;%1&#x202f;»</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;: %2</source>
        <translation>Appliquer à «&#x202f;%1&#x202f;»&#x202f;: %2</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>après un redémarrage</translation>
    </message>
    <message>
        <source>new calls (moot while %1)</source>
        <translation>nouveaux appels (sans objet avec %1)</translation>
    </message>
    <message>
        <source>new calls</source>
        <translation>nouveaux appels</translation>
    </message>
    <message>
        <source>Roll &quot;%1&quot; back to its file of %2</source>
        <translation>Ramener «&#x202f;%1&#x202f;» à son fichier du %2</translation>
    </message>
    <message>
        <source>What needs a restart is saved now, and counts when the profile starts again.</source>
        <translation>Ce qui exige un redémarrage est enregistré maintenant, et s’applique au prochain démarrage du profil.</translation>
    </message>
    <message>
        <source>transcoding where the legs have different codecs or packet times</source>
        <translation>transcodage quand les legs ont des codecs ou des durées de paquet différents</translation>
    </message>
    <message>
        <source>SRTP by SDES or DTLS with each leg for itself</source>
        <translation>SRTP par SDES ou DTLS avec chaque leg séparément</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Packets lost of those expected, the worse direction</source>
        <translation>Paquets perdus parmi les paquets attendus, pire sens</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550), the worse direction</source>
        <translation>Gigue entre arrivées (RFC 3550), pire sens</translation>
    </message>
    <message>
        <source>Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction</source>
        <translation>Mean Opinion Score selon le modèle E (ITU-T G.107 simplifié), pire sens</translation>
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
        <translation>Qualité</translation>
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
        <translation>%1, moins de 5 s</translation>
    </message>
    <message>
        <source>E-model, ITU-T G.107 simplified, up to here: from codec, loss, jitter and round trip</source>
        <translation>Modèle E, ITU-T G.107 simplifié, jusqu’ici&#x202f;: d’après codec, perte, gigue et aller-retour</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2&#x202f;%)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdus</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.3; duplicates make up for lost packets</source>
        <translation>RFC 3550, annexe A.3&#x202f;; les doublons compensent les paquets perdus</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tardifs</translation>
    </message>
    <message>
        <source>Behind the newest by more than a jitter buffer of 60 ms holds</source>
        <translation>En retard sur le plus récent de plus que ne tient un tampon de gigue de 60 ms</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.8</source>
        <translation>RFC 3550, annexe A.8</translation>
    </message>
    <message>
        <source>Longest time between packets</source>
        <translation>Plus long délai entre paquets</translation>
    </message>
    <message>
        <source>Gaps over 200 ms</source>
        <translation>Trous de plus de 200 ms</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>Between the engine and the leg it comes from, by RTCP</source>
        <translation>Entre le moteur et le leg d’origine, d’après RTCP</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquets</translation>
    </message>
    <message>
        <source>Packets in / out</source>
        <translation>Paquets entrés / sortis</translation>
    </message>
    <message>
        <source>Relay delta (in − out)</source>
        <translation>Écart du relais (entrés − sortis)</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Rejetés</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Doublons</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Désordonnés</translation>
    </message>
    <message>
        <source>Octets in / out</source>
        <translation>Octets entrés / sortis</translation>
    </message>
    <message>
        <source>RTCP in / out</source>
        <translation>RTCP entrés / sortis</translation>
    </message>
    <message>
        <source>Other in / out</source>
        <translation>Autres entrés / sortis</translation>
    </message>
    <message>
        <source>STUN, DTLS, ZRTP, UDPTL and keepalives</source>
        <translation>STUN, DTLS, ZRTP, UDPTL et keepalives</translation>
    </message>
    <message>
        <source>Time in the engine</source>
        <translation>Temps dans le moteur</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Mean, in the worker that carries this call</source>
        <translation>Moyenne, dans le worker qui porte cet appel</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from a foreign source</source>
        <translation>d’une source étrangère</translation>
    </message>
    <message>
        <source>with no address to send to yet</source>
        <translation>encore sans adresse de destination</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>refusés par le système</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>trop longs</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vides</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>mal formés</translation>
    </message>
    <message>
        <source>not agreed with the other end</source>
        <translation>non convenus avec l’autre extrémité</translation>
    </message>
    <message>
        <source>not authentic (SRTP)</source>
        <translation>non authentiques (SRTP)</translation>
    </message>
    <message>
        <source>replayed (SRTP)</source>
        <translation>rejoués (SRTP)</translation>
    </message>
    <message>
        <source>that could not be encrypted</source>
        <translation>impossibles à chiffrer</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Chiffrement</translation>
    </message>
    <message>
        <source>SRTP that ends here, as it comes and as it goes on</source>
        <translation>SRTP qui se termine ici, à l’arrivée et au départ</translation>
    </message>
    <message>
        <source>none that ends here</source>
        <translation>aucun qui se termine ici</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>en clair</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 reçu, %2 envoyé</translation>
    </message>
    <message>
        <source>Payload types seen</source>
        <translation>Types de charge utile vus</translation>
    </message>
    <message>
        <source>Packet time</source>
        <translation>Durée de paquet</translation>
    </message>
    <message>
        <source>Time stamp steps</source>
        <translation>Sauts d’horodatage</translation>
    </message>
    <message>
        <source>Jumps of the RTP time stamp: the sender began anew, as after a hold; not part of the jitter</source>
        <translation>Sauts de l’horodatage RTP&#x202f;: l’émetteur a recommencé, comme après une mise en attente&#x202f;; non comptés dans la gigue</translation>
    </message>
    <message>
        <source>%1, changed %2 times</source>
        <translation>%1, changé %2 fois</translation>
    </message>
    <message>
        <source>SSRC</source>
        <translation>SSRC</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marqueurs</translation>
    </message>
    <message>
        <source>Packets with the marker bit: a talk spurt begins</source>
        <translation>Paquets avec le bit marqueur&#x202f;: une phase de parole commence</translation>
    </message>
    <message>
        <source>DTMF</source>
        <translation>DTMF</translation>
    </message>
    <message>
        <source>telephone-event, RFC 4733: the last 32 keys; encrypted ones are not seen</source>
        <translation>telephone-event, RFC 4733&#x202f;: les 32 dernières touches&#x202f;; celles qui sont chiffrées ne sont pas vues</translation>
    </message>
    <message>
        <source>not in the SDP</source>
        <translation>absent du SDP</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2&#x202f;: %3</translation>
    </message>
    <message>
        <source>As the other end receives it (RTCP)</source>
        <translation>Reçu à l’autre extrémité (RTCP)</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>Perdus là-bas</translation>
    </message>
    <message>
        <source>%1 (%2 % lately)</source>
        <translation>%1 (%2&#x202f;% dernièrement)</translation>
    </message>
    <message>
        <source>RFC 3550, section 6.4.1; not seen in an encrypted stream</source>
        <translation>RFC 3550, section 6.4.1&#x202f;; non visible dans un flux chiffré</translation>
    </message>
    <message>
        <source>Jitter there</source>
        <translation>Gigue là-bas</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Rapports</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Adresses</translation>
    </message>
    <message>
        <source>%1 (not the SDP&apos;s: NAT)</source>
        <translation>%1 (pas celle du SDP&#x202f;: NAT)</translation>
    </message>
    <message>
        <source>Address in the SDP</source>
        <translation>Adresse dans le SDP</translation>
    </message>
    <message>
        <source>Source, learned</source>
        <translation>Source, apprise</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Reçu sur</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Envoyé à</translation>
    </message>
    <message>
        <source>Codec decided</source>
        <translation>Codec décidé</translation>
    </message>
    <message>
        <source>Refused codec</source>
        <translation>Codec refusé</translation>
    </message>
    <message>
        <source>Jitter buffer</source>
        <translation>Tampon de gigue</translation>
    </message>
    <message>
        <source>%1 ms, should be %2 ms</source>
        <translation>%1 ms, cible %2 ms</translation>
    </message>
    <message>
        <source>How long what is played now has waited; the target follows the network</source>
        <translation>Combien a attendu ce qui est joué maintenant&#x202f;; la cible suit le réseau</translation>
    </message>
    <message>
        <source>Concealed</source>
        <translation>Dissimulé</translation>
    </message>
    <message>
        <source>%1 ms: %2 lost, %3 late, %4 unreadable</source>
        <translation>%1 ms&#x202f;: %2 perdues, %3 tardives, %4 illisibles</translation>
    </message>
    <message>
        <source>Sound that was made up because nothing could be played, by its cause</source>
        <translation>Son de substitution, faute d’autre chose à jouer, selon la cause</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Étiré</translation>
    </message>
    <message>
        <source>Sound that was played faster or slower, so that the buffer follows the network</source>
        <translation>Son joué plus vite ou plus lentement, pour que le tampon suive le réseau</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversion</translation>
    </message>
    <message>
        <source>%1 µs each 10 ms, %2 % of a core</source>
        <translation>%1 µs par 10 ms, %2&#x202f;% d’un cœur</translation>
    </message>
    <message>
        <source>Decoding, resampling and encoding of this direction</source>
        <translation>Décodage, rééchantillonnage et encodage de ce sens</translation>
    </message>
    <message>
        <source>Failed handshakes</source>
        <translation>Handshakes échoués</translation>
    </message>
    <message>
        <source>DTLS that has brought no keys: what the leg sends cannot be read</source>
        <translation>DTLS qui n’a apporté aucune clé&#x202f;: ce qu’envoie le leg est illisible</translation>
    </message>
    <message>
        <source>%1: no keys yet</source>
        <translation>%1&#x202f;: pas encore de clés</translation>
    </message>
    <message>
        <source>Pauses not sent</source>
        <translation>Pauses non envoyées</translation>
    </message>
    <message>
        <source>Silence that the leg is told of by comfort noise instead (vad)</source>
        <translation>Silence signalé au leg par du bruit de confort (vad)</translation>
    </message>
</context>
<context>
    <name>SdpConformance</name>
    <message>
        <source>Proxy mode changes the origin, addresses and ports, and drops ICE, keys and embedded addresses; everything else passes byte for byte.</source>
        <translation>Le mode Proxy change l’origine, les adresses et les ports, et retire ICE, les clés et les adresses incorporées&#x202f;; tout le reste passe octet par octet.</translation>
    </message>
    <message>
        <source>Bypass mode passes the SDP byte for byte.</source>
        <translation>Le mode Bypass transmet le SDP octet par octet.</translation>
    </message>
    <message>
        <source>Default mode has a reason for every change.</source>
        <translation>Le mode Default a une raison pour chaque changement.</translation>
    </message>
    <message>
        <source>listed as kept, but it differs</source>
        <translation>listé comme conservé, mais différent</translation>
    </message>
    <message>
        <source>bypass mode may not change anything</source>
        <translation>le mode Bypass ne doit rien changer</translation>
    </message>
    <message>
        <source>changed without a reason</source>
        <translation>changé sans raison</translation>
    </message>
    <message>
        <source>proxy mode may not move %1</source>
        <translation>le mode Proxy ne doit pas déplacer %1</translation>
    </message>
    <message>
        <source>proxy mode may not change %1 like this</source>
        <translation>le mode Proxy ne doit pas changer %1 ainsi</translation>
    </message>
    <message>
        <source>proxy mode may not drop %1</source>
        <translation>le mode Proxy ne doit pas retirer %1</translation>
    </message>
    <message>
        <source>proxy mode may not add %1</source>
        <translation>le mode Proxy ne doit pas ajouter %1</translation>
    </message>
    <message>
        <source>The SDP that was sent differs from the one received, which bypass mode forbids.</source>
        <translation>Le SDP envoyé diffère du SDP reçu, ce que le mode Bypass interdit.</translation>
    </message>
    <message>
        <source>The SDP that was sent is not what the listed changes make of the one received.</source>
        <translation>Le SDP envoyé n’est pas ce que les changements listés font du SDP reçu.</translation>
    </message>
</context>
<context>
    <name>SdpDiff</name>
    <message>
        <source>%1 → engine</source>
        <translation>%1 → moteur</translation>
    </message>
    <message>
        <source>engine → %1</source>
        <translation>moteur → %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>New line %1: %2</source>
        <translation>Nouvelle ligne %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>the origin is ours (topology hiding)</source>
        <translation>l’origine est la nôtre (masquage de topologie)</translation>
    </message>
    <message>
        <source>media anchored here</source>
        <translation>média ancré ici</translation>
    </message>
    <message>
        <source>on hold: the address stays unspecified</source>
        <translation>en attente&#x202f;: l’adresse reste indéterminée</translation>
    </message>
    <message>
        <source>relay port of m-line %1</source>
        <translation>port de relais de la ligne m= n°&#x202f;%1</translation>
    </message>
    <message>
        <source>relay RTCP port of m-line %1</source>
        <translation>port RTCP de relais de la ligne m= n°&#x202f;%1</translation>
    </message>
    <message>
        <source>media over TCP is not relayed: rejected with port 0</source>
        <translation>le média sur TCP n’est pas relayé&#x202f;: refusé avec le port 0</translation>
    </message>
    <message>
        <source>no relay port serves this m-line</source>
        <translation>aucun port de relais ne sert cette ligne m=</translation>
    </message>
    <message>
        <source>k= is obsolete and carries a key</source>
        <translation>k= est obsolète et porte une clé</translation>
    </message>
    <message>
        <source>ICE would lead media around the relay</source>
        <translation>ICE ferait contourner le relais au média</translation>
    </message>
    <message>
        <source>the attribute embeds an address</source>
        <translation>l’attribut incorpore une adresse</translation>
    </message>
    <message>
        <source>negotiated by the engine</source>
        <translation>négocié par le moteur</translation>
    </message>
    <message>
        <source>the codec is not among the preferences</source>
        <translation>le codec n’est pas dans les préférences</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>ligne m= n°&#x202f;%1&#x202f;: %2</translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message numerus="yes">
        <source>headers alone are kept of %n packets</source>
        <translation>
            <numerusform>de %n paquet, seuls les en-têtes sont conservés</numerusform>
            <numerusform>de %n paquets, seuls les en-têtes sont conservés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are encrypted</source>
        <translation>
            <numerusform>%n paquet est chiffré</numerusform>
            <numerusform>%n paquets sont chiffrés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are of no codec that can be decoded</source>
        <translation>
            <numerusform>%n paquet n’a pas de codec décodable</numerusform>
            <numerusform>%n paquets n’ont pas de codec décodable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are no payload of their codec</source>
        <translation>
            <numerusform>%n paquet n’est pas une charge utile de son codec</numerusform>
            <numerusform>%n paquets ne sont pas une charge utile de leur codec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets came later than half an hour after the first</source>
        <translation>
            <numerusform>%n paquet est arrivé plus d’une demi-heure après le premier</numerusform>
            <numerusform>%n paquets sont arrivés plus d’une demi-heure après le premier</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message numerus="yes">
        <source>%n packets lost</source>
        <translation>
            <numerusform>%n paquet perdu</numerusform>
            <numerusform>%n paquets perdus</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>No RTP of this call is kept.</source>
        <translation>Aucun RTP de cet appel n’est conservé.</translation>
    </message>
    <message numerus="yes">
        <source>%n older packets are no longer kept.</source>
        <translation>
            <numerusform>%n paquet plus ancien n’est plus conservé.</numerusform>
            <numerusform>%n paquets plus anciens ne sont plus conservés.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleOpening</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Ouvrir un diagnostic</translation>
    </message>
    <message>
        <source>Diagnostics bundles (*.zip manifest.json);;All files (*)</source>
        <translation>Archives de diagnostic (*.zip manifest.json);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>Ouverture de %1...</translation>
    </message>
    <message>
        <source>The bundle %1 holds no call.</source>
        <translation>L’archive %1 ne contient aucun appel.</translation>
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
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</source>
        <translation>Filtre&#x202f;:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>The setting is %1 of the profile of the engine that exported the calls.</source>
        <translation>Le réglage est %1 du profil du moteur qui a exporté les appels.</translation>
    </message>
    <message>
        <source>The setting is %1=%2 of the profile of the engine that exported the calls.</source>
        <translation>Le réglage est %1=%2 du profil du moteur qui a exporté les appels.</translation>
    </message>
    <message>
        <source>%1: %2, exported %3 by Legscope %4. Nothing of it can be changed.</source>
        <translation>%1&#x202f;: %2, exporté le %3 par Legscope %4. Rien n’y peut être modifié.</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>Masqué&#x202f;:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallDetail</name>
    <message>
        <source>Call detail</source>
        <translation>Détail de l’appel</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>Diff SDP</translation>
    </message>
    <message>
        <source>RTP</source>
        <translation>RTP</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Événements</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>%1 - Legscope</source>
        <translation>%1 - Legscope</translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Ce que montre la séquence</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallEventModel</name>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Message</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Événement</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallHead</name>
    <message>
        <source>The shown call</source>
        <translation>L’appel affiché</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Copy the Call-ID of the caller&apos;s leg</source>
        <translation>Copier le Call-ID du leg de l’appelant</translation>
    </message>
    <message>
        <source>No call selected</source>
        <translation>Aucun appel sélectionné</translation>
    </message>
    <message>
        <source>Since the answer</source>
        <translation>Depuis le décroché</translation>
    </message>
    <message>
        <source>Since the INVITE</source>
        <translation>Depuis l’INVITE</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Ce qui vient de A / ce qui vient de B</translation>
    </message>
    <message>
        <source>SRTP</source>
        <translation>SRTP</translation>
    </message>
    <message>
        <source>The media is offered and answered with encryption</source>
        <translation>Le média est offert et accepté avec chiffrement</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallModel</name>
    <message>
        <source>not seen</source>
        <translation>non vu</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
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
        <translation>Perte</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
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
        <translation>Constat</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Profile → Out</source>
        <translation>Profil → Sortie</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User-Agent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsLadder</name>
    <message numerus="yes">
        <source>Ladder of %n call(s) - Legscope</source>
        <translation>
            <numerusform>Séquence de %n appel - Legscope</numerusform>
            <numerusform>Séquence de %n appels - Legscope</numerusform>
        </translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Ce que montre la séquence</translation>
    </message>
    <message>
        <source>The two marked messages are of different calls. Only messages of one call are compared.</source>
        <translation>Les deux messages marqués sont d’appels différents. Seuls les messages d’un même appel se comparent.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>Aucun appel ne correspond au filtre.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Effacer le filtre</translation>
    </message>
    <message>
        <source>The filter is not applied. %1</source>
        <translation>Le filtre n’est pas appliqué. %1</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Ouvrir la séquence</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Ouvrir dans une fenêtre à part</translation>
    </message>
    <message>
        <source>Compare the two calls</source>
        <translation>Comparer les deux appels</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtrer par %1</translation>
    </message>
    <message>
        <source>Filter without %1</source>
        <translation>Filtrer sans %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copier %n ligne</numerusform>
            <numerusform>Copier %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>Two calls - Legscope</source>
        <translation>Deux appels - Legscope</translation>
    </message>
    <message>
        <source>&amp;Pin on top</source>
        <translation>É&amp;pingler en haut</translation>
    </message>
    <message>
        <source>Keep the selected calls on top of the list, whatever it is sorted by and filtered for</source>
        <translation>Garder les appels sélectionnés en haut de la liste, quels que soient le tri et le filtre</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>&amp;Désépingler</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Une séquence des appels sélectionnés</translation>
    </message>
    <message>
        <source>Show the messages of all selected calls in one ladder, in order of time</source>
        <translation>Montrer les messages de tous les appels sélectionnés dans une seule séquence, dans l’ordre du temps</translation>
    </message>
    <message numerus="yes">
        <source>&amp;One ladder (of %n calls at most)</source>
        <translation>
            <numerusform>&amp;Une séquence (de %n appel au plus)</numerusform>
            <numerusform>&amp;Une séquence (de %n appels au plus)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Note...</translation>
    </message>
    <message>
        <source>Write a note of the selected call; the history keeps it</source>
        <translation>Écrire une note sur l’appel sélectionné&#x202f;; l’historique la conserve</translation>
    </message>
    <message>
        <source>&amp;Why this route...</source>
        <translation>&amp;Pourquoi cette route...</translation>
    </message>
    <message>
        <source>See what the dialplan asks of the selected call, and the answer to each condition</source>
        <translation>Voir ce que le dialplan demande à l’appel sélectionné, et la réponse à chaque condition</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Palette de commandes</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Commandes</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferenceModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n membre</numerusform>
            <numerusform>%n membres</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, verrouillée</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>parle</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>a la parole</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>muet</translation>
    </message>
    <message>
        <source>deaf</source>
        <translation>sourd</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>silencieux</translation>
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
        <translation>Conférence, membre</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Hears at</source>
        <translation>Entend à</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferencesPage</name>
    <message>
        <source>&amp;Originate...</source>
        <translation>&amp;Lancer un appel...</translation>
    </message>
    <message>
        <source>There is no conference.
One begins when a route runs the application conference, and ends when the last member leaves.</source>
        <translation>Il n’y a pas de conférence.
Une conférence commence quand une route exécute l’application conference, et finit quand le dernier membre part.</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Conférences</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Muet</translation>
    </message>
    <message>
        <source>The others do not hear the member, or hear him again</source>
        <translation>Les autres n’entendent pas le membre, ou l’entendent à nouveau</translation>
    </message>
    <message>
        <source>&amp;Deafen</source>
        <translation>Rendre &amp;sourd</translation>
    </message>
    <message>
        <source>The member does not hear the others, or hears them again</source>
        <translation>Le membre n’entend pas les autres, ou les entend à nouveau</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Plus fort</translation>
    </message>
    <message>
        <source>The others hear the member louder</source>
        <translation>Les autres entendent le membre plus fort</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Moins fort</translation>
    </message>
    <message>
        <source>The others hear the member quieter</source>
        <translation>Les autres entendent le membre moins fort</translation>
    </message>
    <message>
        <source>Hears louder</source>
        <translation>Entend plus fort</translation>
    </message>
    <message>
        <source>The member hears the others louder</source>
        <translation>Le membre entend les autres plus fort</translation>
    </message>
    <message>
        <source>Hears quieter</source>
        <translation>Entend moins fort</translation>
    </message>
    <message>
        <source>The member hears the others quieter</source>
        <translation>Le membre entend les autres moins fort</translation>
    </message>
    <message>
        <source>Give the &amp;floor</source>
        <translation>&amp;Donner la parole</translation>
    </message>
    <message>
        <source>The member has the floor</source>
        <translation>Le membre a la parole</translation>
    </message>
    <message>
        <source>&amp;Kick</source>
        <translation>&amp;Exclure</translation>
    </message>
    <message>
        <source>The member has to leave the conference</source>
        <translation>Le membre doit quitter la conférence</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Verrouiller</translation>
    </message>
    <message>
        <source>Nobody else can join the conference, or others can again</source>
        <translation>Plus personne ne peut rejoindre la conférence, ou les autres le peuvent à nouveau</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Rendre la &amp;voix</translation>
    </message>
    <message>
        <source>Let &amp;hear</source>
        <translation>Laisser &amp;entendre</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Déver&amp;rouiller</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EmptyState</name>
    <message>
        <source>No calls</source>
        <translation>Aucun appel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>No profile runs: nothing can call.</source>
        <translation>Aucun profil ne tourne&#x202f;: rien ne peut appeler.</translation>
    </message>
    <message>
        <source>Point a phone or a trunk at one of these addresses (UDP or TCP), or see a call between two built-in phones.</source>
        <translation>Diriger un téléphone ou un trunk vers une de ces adresses (UDP ou TCP), ou voir un appel entre deux téléphones intégrés.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copier %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ErrorBar</name>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 fois)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EventsTab</name>
    <message>
        <source>Events of the call</source>
        <translation>Événements de l’appel</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportChoices</name>
    <message>
        <source>&amp;Keys that were pressed (INFO and RTP)</source>
        <translation>&amp;Touches pressées (INFO et RTP)</translation>
    </message>
    <message>
        <source>&amp;Numbers and names</source>
        <translation>&amp;Numéros et noms</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Of each call</source>
        <translation>De chaque appel</translation>
    </message>
    <message>
        <source>Masked in every file</source>
        <translation>Masqué dans chaque fichier</translation>
    </message>
    <message>
        <source>SRTP keys, passwords, credentials (always)</source>
        <translation>Clés SRTP, mots de passe, identifiants (toujours)</translation>
    </message>
    <message>
        <source>Tones within sound that was captured stay: nobody listens to it for this.</source>
        <translation>Les tonalités dans le son capturé restent&#x202f;: personne ne l’écoute pour cela.</translation>
    </message>
    <message>
        <source>Of callers and callees, in messages, SDPs and whatever is said about a call. Addresses of hosts and Call-IDs stay.</source>
        <translation>Des appelants et des appelés, dans les messages, les SDP et tout ce qui est dit d’un appel. Les adresses d’hôtes et les Call-ID restent.</translation>
    </message>
    <message>
        <source>none is selected</source>
        <translation>aucun n’est sélectionné</translation>
    </message>
    <message>
        <source>This call: %1</source>
        <translation>Cet appel&#x202f;: %1</translation>
    </message>
    <message>
        <source>Selected calls: %1</source>
        <translation>Appels sélectionnés&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the list shows: %1</source>
        <translation>Ce que montre la liste&#x202f;: %1</translation>
    </message>
    <message>
        <source>All calls: %1</source>
        <translation>Tous les appels&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace the file</source>
        <translation>&amp;Remplacer le fichier</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>&amp;Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Exporter des appels</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>&amp;Annuler l’export</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>Export to %1: %2</source>
        <translation>Export vers %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Cancelled, but the disk does not answer. Nothing is written when it does.</source>
        <translation>Annulé, mais le disque ne répond pas. Rien ne sera écrit quand il répondra.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Annulation...</translation>
    </message>
    <message>
        <source>%1 The disk does not answer.</source>
        <translation>%1 Le disque ne répond pas.</translation>
    </message>
    <message>
        <source>%1 does not answer; another folder is shown.</source>
        <translation>%1 ne répond pas&#x202f;; un autre dossier est affiché.</translation>
    </message>
    <message>
        <source>Asking the disk...</source>
        <translation>Interrogation du disque...</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportFile</name>
    <message>
        <source>&amp;Browse...</source>
        <translation>&amp;Parcourir...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Exporter des appels</translation>
    </message>
    <message>
        <source>Diagnostics bundle (*.zip)</source>
        <translation>Archive de diagnostic (*.zip)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportPreview</name>
    <message>
        <source>As it is written</source>
        <translation>Tel qu’il est écrit</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Message as it is written</source>
        <translation>Message tel qu’il est écrit</translation>
    </message>
    <message>
        <source>There is no message to show.</source>
        <translation>Il n’y a aucun message à montrer.</translation>
    </message>
    <message numerus="yes">
        <source>Call %1, message %2 of %3, masked: %n place(s)</source>
        <translation>
            <numerusform>Appel %1, message %2 sur %3, masqué&#x202f;: %n endroit</numerusform>
            <numerusform>Appel %1, message %2 sur %3, masqué&#x202f;: %n endroits</numerusform>
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
        <translation>Legscope ne peut pas fonctionner.</translation>
    </message>
    <message>
        <source>The export was not written.</source>
        <translation>L’export n’a pas été écrit.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterChips</name>
    <message>
        <source>Words of the filter</source>
        <translation>Mots du filtre</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>Retirer %1 du filtre</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterField</name>
    <message>
        <source>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</source>
        <translation>Filtre&#x202f;:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtre</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all hold. A word alone is found anywhere; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;header:Name~text&lt;/b&gt; at a header of its messages; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; compare; &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Mots qui doivent tous s’appliquer. Un mot seul est cherché partout&#x202f;; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; portent sur une seule chose (&lt;b&gt;~&lt;/b&gt; n’importe où dedans, &lt;b&gt;=&lt;/b&gt; en entier)&#x202f;; &lt;b&gt;header:Nom~texte&lt;/b&gt; sur un en-tête de ses messages&#x202f;; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; comparent&#x202f;; &lt;b&gt;-&lt;/b&gt; devant inverse un mot.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterStrip</name>
    <message>
        <source>Filter and modes</source>
        <translation>Filtre et modes</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterViews</name>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Filters with a name</source>
        <translation>Filtres avec un nom</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Tous les appels</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Appels en cours</translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation>Appels échoués</translation>
    </message>
    <message>
        <source>Poor quality (MOS under 3.6)</source>
        <translation>Mauvaise qualité (MOS sous 3,6)</translation>
    </message>
    <message>
        <source>Loss over 1 %</source>
        <translation>Perte de plus de 1&#x202f;%</translation>
    </message>
    <message>
        <source>Media not seen (bypass)</source>
        <translation>Média non vu (bypass)</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Enregistrer ce filtre...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vue&#x202f;: %1</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Enregistrer ce filtre</translation>
    </message>
    <message>
        <source>Name of &quot;%1&quot;:</source>
        <translation>Nom de «&#x202f;%1&#x202f;»&#x202f;:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FindingsStrip</name>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n autre constat</numerusform>
            <numerusform>%n autres constats</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Remarque</translation>
    </message>
    <message>
        <source>Show this parameter of the profile</source>
        <translation>Montrer ce paramètre du profil</translation>
    </message>
    <message>
        <source>Show %1 of the profile</source>
        <translation>Montrer %1 du profil</translation>
    </message>
    <message>
        <source>Enter this value into the form of the profile; it is applied when you confirm it there</source>
        <translation>Saisir cette valeur dans le formulaire du profil&#x202f;; elle s’applique une fois confirmée là-bas</translation>
    </message>
    <message>
        <source>Enter %1 into the form of the profile</source>
        <translation>Saisir %1 dans le formulaire du profil</translation>
    </message>
    <message>
        <source>Set %1...</source>
        <translation>Régler %1...</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Montrer %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FlipDialog</name>
    <message>
        <source>Apply to new calls</source>
        <translation>Appliquer aux nouveaux appels</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Réglages modifiés</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Réglage</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Actuel</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nouveau</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Prend effet</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(non défini)</translation>
    </message>
    <message>
        <source>Overridden by routes that set the mode themselves:</source>
        <translation>Outrepassé par des routes qui fixent elles-mêmes le mode&#x202f;:</translation>
    </message>
    <message>
        <source>You lose on new calls:</source>
        <translation>Perdu sur les nouveaux appels&#x202f;:</translation>
    </message>
    <message>
        <source>You gain on new calls:</source>
        <translation>Gagné sur les nouveaux appels&#x202f;:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Applying...</source>
        <translation>Application...</translation>
    </message>
    <message>
        <source>The engine stopped before it had applied the settings.</source>
        <translation>Le moteur s’est arrêté avant d’avoir appliqué les réglages.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Non appliqué&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryBar</name>
    <message>
        <source>Search:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</source>
        <translation>Rechercher&#x202f;:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Mots</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Toute date</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>7 derniers jours</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>30 derniers jours</translation>
    </message>
    <message>
        <source>Between...</source>
        <translation>Entre...</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Begun from</source>
        <translation>Commencé dès</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Commencé avant</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: %2.</source>
        <translation>«&#x202f;%1:&#x202f;» n’existe pas. Connus&#x202f;: %2.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>La période finit avant de commencer.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Rechercher</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Réglages...</translation>
    </message>
    <message>
        <source>How many calls the history keeps, and for how long</source>
        <translation>Combien d’appels l’historique conserve, et combien de temps</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all be there. A word alone is found anywhere; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Mots qui doivent tous être présents. Un mot seul est cherché partout&#x202f;; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; portent sur une seule chose (&lt;b&gt;~&lt;/b&gt; n’importe où dedans, &lt;b&gt;=&lt;/b&gt; en entier)&#x202f;; &lt;b&gt;-&lt;/b&gt; devant inverse un mot.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryList</name>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exporter...</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Une séquence des appels sélectionnés</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Note...</translation>
    </message>
    <message>
        <source>Calls of the history</source>
        <translation>Appels de l’historique</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected calls</source>
        <translation>Écrire une archive de diagnostic (zip) des appels sélectionnés</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Ouvrir la séquence</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Ouvrir dans une fenêtre à part</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Rechercher %1</translation>
    </message>
    <message>
        <source>Search without %1</source>
        <translation>Rechercher sans %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copier %n ligne</numerusform>
            <numerusform>Copier %n lignes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryModel</name>
    <message>
        <source>Calls of this host that were refused alike, until %1. The first one is opened.</source>
        <translation>Appels de cet hôte refusés de la même façon, jusqu’à %1. Le premier est ouvert.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Hôte</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Codec</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Cause</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source>Too short to say much: less than five seconds</source>
        <translation>Trop court pour en juger&#x202f;: moins de cinq secondes</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>MOS</source>
        <translation>MOS</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
    <message>
        <source>Show all calls</source>
        <translation>Montrer tous les appels</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Recherche...</translation>
    </message>
    <message>
        <source>Cancelled: the list is as it was before.</source>
        <translation>Annulé&#x202f;: la liste est comme avant.</translation>
    </message>
    <message>
        <source>No call is in the history yet</source>
        <translation>Aucun appel dans l’historique pour l’instant</translation>
    </message>
    <message>
        <source>No call of the history has all that</source>
        <translation>Aucun appel de l’historique n’a tout cela</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n call(s); older ones come as the list is scrolled.</source>
        <translation>
            <numerusform>Le %n appel le plus récent&#x202f;; les plus anciens viennent en faisant défiler la liste.</numerusform>
            <numerusform>Les %n appels les plus récents&#x202f;; les plus anciens viennent en faisant défiler la liste.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n appel</numerusform>
            <numerusform>%n appels</numerusform>
        </translation>
    </message>
    <message>
        <source>No history is kept</source>
        <translation>Aucun historique n’est tenu</translation>
    </message>
    <message>
        <source>There is no history to show</source>
        <translation>Il n’y a aucun historique à montrer</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistorySettingsDialog</name>
    <message>
        <source>&amp;Keep calls that have ended</source>
        <translation>&amp;Conserver les appels terminés</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source> days</source>
        <translation> jours</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Mégaoctets</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> Mio</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
    <message>
        <source> calls</source>
        <translation> appels</translation>
    </message>
    <message>
        <source>What the history keeps</source>
        <translation>Ce que l’historique conserve</translation>
    </message>
    <message>
        <source>Not &amp;older than</source>
        <translation>Pas &amp;plus vieux que</translation>
    </message>
    <message>
        <source>A &amp;file of at most</source>
        <translation>Un &amp;fichier d’au plus</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>&amp;Au plus</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>The oldest calls go first. What is saved counts when Legscope starts again.</source>
        <translation>Les appels les plus anciens partent en premier. Ce qui est enregistré s’applique au prochain démarrage de Legscope.</translation>
    </message>
    <message>
        <source>The configuration is being read...</source>
        <translation>Lecture de la configuration...</translation>
    </message>
    <message>
        <source>The configuration cannot be read. %1</source>
        <translation>Impossible de lire la configuration. %1</translation>
    </message>
    <message>
        <source>This start was told to keep none (--no-history), or has no place for it.</source>
        <translation>Ce démarrage ne doit pas en tenir (--no-history), ou n’a pas d’endroit pour cela.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Fichier&#x202f;: %1</translation>
    </message>
    <message>
        <source>This start still has other values than the configuration.</source>
        <translation>Ce démarrage a encore d’autres valeurs que la configuration.</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Enregistrement...</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>Non enregistré&#x202f;: %1</translation>
    </message>
    <message>
        <source>What the history keeps is saved, and counts when Legscope starts again.</source>
        <translation>Ce que l’historique conserve est enregistré, et s’applique au prochain démarrage de Legscope.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Chercher une touche</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Touche</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Effet</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Partout</translation>
    </message>
    <message>
        <source>Call list and history</source>
        <translation>Liste d’appels et historique</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Entrée</translation>
    </message>
    <message>
        <source>Ladder of the call</source>
        <translation>Séquence de l’appel</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Double-clic</translation>
    </message>
    <message>
        <source>The call in a window of its own</source>
        <translation>L’appel dans une fenêtre à part</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected rows as they are seen</source>
        <translation>Copier les lignes sélectionnées telles qu’affichées</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menu</translation>
    </message>
    <message>
        <source>Tabs of a call</source>
        <translation>Onglets d’un appel</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Échap</translation>
    </message>
    <message>
        <source>Back to the list; closes a window of its own</source>
        <translation>Retour à la liste&#x202f;; ferme une fenêtre à part</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Séquence</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Haut, Bas</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Ligne précédente et suivante</translation>
    </message>
    <message>
        <source>n, p</source>
        <translation>n, p</translation>
    </message>
    <message>
        <source>Next and previous message</source>
        <translation>Message suivant et précédent</translation>
    </message>
    <message>
        <source>Enter, r</source>
        <translation>Entrée, r</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>Le message tel qu’il a été envoyé</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Its SDP before and after</source>
        <translation>Son SDP avant et après</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Mark it; the second mark compares the two</source>
        <translation>Le marquer&#x202f;; la seconde marque compare les deux</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>Time as clock, since the begin, since the row before</source>
        <translation>Heure d’horloge, temps depuis le début, depuis la ligne précédente</translation>
    </message>
    <message>
        <source>d, D, m</source>
        <translation>d, D, m</translation>
    </message>
    <message>
        <source>SDP marks, only messages with SDP, bands of RTP</source>
        <translation>Repères SDP, messages avec SDP seulement, bandes RTP</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>Diff SDP</translation>
    </message>
    <message>
        <source>Next and previous change</source>
        <translation>Changement suivant et précédent</translation>
    </message>
    <message>
        <source>The setting behind the change</source>
        <translation>Le réglage à l’origine du changement</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Changements seuls</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>Brut</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the messages of the call</source>
        <translation>Chercher dans les messages de l’appel</translation>
    </message>
    <message>
        <source>Plots of RTP</source>
        <translation>Courbes RTP</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Gauche, Droite, Début, Fin</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Déplacer le réticule</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Le retirer</translation>
    </message>
    <message>
        <source>Filter by the value, pin, compare two selected calls, hang up, export</source>
        <translation>Filtrer par la valeur, épingler, comparer deux appels sélectionnés, raccrocher, exporter</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>Look closely at a part of the time, at more of it, at all of it</source>
        <translation>Regarder de près une partie du temps, une plus grande, sa totalité</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LadderView</name>
    <message>
        <source>Call ladder</source>
        <translation>Séquence de l’appel</translation>
    </message>
    <message>
        <source>Save ladder</source>
        <translation>Enregistrer la séquence</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copier la ligne</translation>
    </message>
    <message>
        <source>Copy ladder</source>
        <translation>Copier la séquence</translation>
    </message>
    <message>
        <source>&amp;Time: absolute, relative, delta</source>
        <translation>&amp;Heure&#x202f;: absolue, relative, delta</translation>
    </message>
    <message>
        <source>Changes how the ladder tells time</source>
        <translation>Change la façon dont la séquence indique le temps</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>SDP ma&amp;rks</source>
        <translation>Repèr&amp;es SDP</translation>
    </message>
    <message>
        <source>Mark the messages that carry SDP, and what of it was rewritten</source>
        <translation>Marquer les messages qui portent un SDP, et ce qui y a été réécrit</translation>
    </message>
    <message>
        <source>&amp;Only SDP</source>
        <translation>SDP se&amp;ulement</translation>
    </message>
    <message>
        <source>Show only the messages that carry SDP</source>
        <translation>Ne montrer que les messages qui portent un SDP</translation>
    </message>
    <message>
        <source>RTP &amp;bands</source>
        <translation>&amp;Bandes RTP</translation>
    </message>
    <message>
        <source>Show the RTP of each direction as a band</source>
        <translation>Montrer le RTP de chaque sens par une bande</translation>
    </message>
    <message>
        <source>Save &amp;ladder as...</source>
        <translation>Enregistrer l&amp;a séquence sous...</translation>
    </message>
    <message>
        <source>Write the ladder as SVG, PNG, PDF, text or Mermaid</source>
        <translation>Écrire la séquence en SVG, PNG, PDF, texte ou Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;text</source>
        <translation>Copier la séquence en te&amp;xte</translation>
    </message>
    <message>
        <source>The whole ladder in columns of text</source>
        <translation>Toute la séquence en colonnes de texte</translation>
    </message>
    <message>
        <source>Copy ladder as Mer&amp;maid</source>
        <translation>Copier &amp;la séquence en Mermaid</translation>
    </message>
    <message>
        <source>The whole ladder as a sequence diagram of Mermaid</source>
        <translation>Toute la séquence en diagramme de séquence Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;image</source>
        <translation>Copier la séquence en &amp;image</translation>
    </message>
    <message>
        <source>The whole ladder as an image</source>
        <translation>Toute la séquence en image</translation>
    </message>
    <message>
        <source>Open &amp;message</source>
        <translation>Ouvrir le &amp;message</translation>
    </message>
    <message>
        <source>Show the selected message of the ladder as it was sent</source>
        <translation>Montrer le message sélectionné de la séquence tel qu’il a été envoyé</translation>
    </message>
    <message>
        <source>SDP &amp;before and after</source>
        <translation>SDP a&amp;vant et après</translation>
    </message>
    <message>
        <source>Show what was rewritten in the SDP of the selected message</source>
        <translation>Montrer ce qui a été réécrit dans le SDP du message sélectionné</translation>
    </message>
    <message>
        <source>Mark to &amp;compare</source>
        <translation>Marquer pour c&amp;omparer</translation>
    </message>
    <message>
        <source>Mark the selected message; the second one that is marked is compared with the first</source>
        <translation>Marquer le message sélectionné&#x202f;; le second marqué est comparé au premier</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Message suivant</translation>
    </message>
    <message>
        <source>Go to the next message</source>
        <translation>Aller au message suivant</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Message précédent</translation>
    </message>
    <message>
        <source>Go to the message before</source>
        <translation>Aller au message précédent</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LegActions</name>
    <message>
        <source>A: %1, the caller</source>
        <translation>A : %1, l’appelant</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B : %1</translation>
    </message>
    <message>
        <source>&amp;Record...</source>
        <translation>&amp;Enregistrer...</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Record what the caller says and hears into a file</source>
        <translation>Enregistrer dans un fichier ce que l’appelant dit et entend</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>/var/lib/legscope/1001.wav</source>
        <translation>/var/lib/legscope/1001.wav</translation>
    </message>
    <message>
        <source>The ending chooses the format. Both parties are recorded.</source>
        <translation>L’extension du fichier choisit le format. Les deux participants sont enregistrés.</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Arrêter l’enregis&amp;trement</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>End the recordings of the caller&apos;s leg; their files are kept</source>
        <translation>Terminer les enregistrements du leg de l’appelant ; leurs fichiers sont conservés</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Arrêter l’enregistrement</translation>
    </message>
    <message>
        <source>Pla&amp;y a file...</source>
        <translation>&amp;Lire un fichier...</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Play a file, a tone or a stream to a party of the call</source>
        <translation>Jouer un fichier, une tonalité ou un flux à un participant de l’appel</translation>
    </message>
    <message>
        <source>Play a file</source>
        <translation>Lire un fichier</translation>
    </message>
    <message>
        <source>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</source>
        <translation>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Liste&amp;n with a phone...</source>
        <translation>&amp;Écouter avec un téléphone...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Your phone is called and hears both parties, who do not hear you</source>
        <translation>Votre téléphone est appelé et entend les deux participants, qui ne vous entendent pas</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>&amp;Whisper with a phone...</source>
        <translation>&amp;Chuchoter avec un téléphone...</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Your phone is called, hears both parties, and the caller alone hears you</source>
        <translation>Votre téléphone est appelé, entend les deux participants, et seul l’appelant vous entend</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Chuchoter</translation>
    </message>
    <message>
        <source>&amp;Transfer...</source>
        <translation>&amp;Transférer...</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Send a party of the call to another extension; the other one goes</source>
        <translation>Envoyer un participant de l’appel vers une autre extension ; l’autre s’en va</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transférer</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extension</translation>
    </message>
    <message>
        <source>1003</source>
        <translation>1003</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Parquer</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>The caller waits, the other party goes</source>
        <translation>L’appelant attend, l’autre participant s’en va</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parquer</translation>
    </message>
    <message>
        <source>Take the &amp;media</source>
        <translation>Prendre le &amp;média</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Move the call into Default mode, in which it can be recorded, played to and listened to</source>
        <translation>Passer l’appel en mode Default, où il peut être enregistré, écouté et recevoir des sons</translation>
    </message>
    <message>
        <source>Take the media</source>
        <translation>Prendre le média</translation>
    </message>
    <message>
        <source>The mode of this call is not decided yet.</source>
        <translation>Le mode de cet appel n’est pas encore décidé.</translation>
    </message>
    <message>
        <source>This call is in %1 mode, in which its sound is not read. &quot;%2&quot; moves it into Default mode.</source>
        <translation>Cet appel est en mode %1, où son audio n’est pas lu. « %2 » le fait passer en mode Default.</translation>
    </message>
    <message>
        <source>No call is selected.</source>
        <translation>Aucun appel n’est sélectionné.</translation>
    </message>
    <message>
        <source>This call has ended.</source>
        <translation>Cet appel est terminé.</translation>
    </message>
    <message>
        <source>The caller&apos;s leg is not recorded.</source>
        <translation>Le leg de l’appelant n’est pas enregistré.</translation>
    </message>
    <message>
        <source>The engine has the media of this call.</source>
        <translation>Le moteur a le média de cet appel.</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Votre téléphone</translation>
    </message>
    <message>
        <source>1005@10.0.0.7 or user/1005</source>
        <translation>1005@10.0.0.7 ou user/1005</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>The phone is called, and listens once it answers.</source>
        <translation>Le téléphone est appelé, et écoute dès qu’il décroche.</translation>
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
        <translation>L’expression est inutilisable à partir du caractère %1&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Avertissement</translation>
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
            <numerusform>%n ligne est venue trop vite pour être affichée</numerusform>
            <numerusform>%n lignes sont venues trop vite pour être affichées</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: revision %2, SIP on %3</source>
        <translation>%1&#x202f;: révision %2, SIP sur %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogPage</name>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Lines of this level and graver ones. Info and Debug are written to the log from then on, too.</source>
        <translation>Lignes de ce niveau et des niveaux plus graves. Info et Debug sont dès lors aussi écrits dans le journal.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Module</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Tous les modules</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Number of a call, as in the column Call</source>
        <translation>Numéro d’un appel, comme dans la colonne Appel</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expression</translation>
    </message>
    <message>
        <source>Regular expression, for example  timer|refused</source>
        <translation>Expression régulière, par exemple  timer|refused</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation>Garder la ligne la plus récente en vue</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of a call.</source>
        <translation>«&#x202f;%1&#x202f;» n’est pas le numéro d’un appel.</translation>
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
        <translation>Appels</translation>
    </message>
    <message>
        <source>Demo call</source>
        <translation>Appel de démo</translation>
    </message>
    <message>
        <source>Demo call placed</source>
        <translation>Appel de démo lancé</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Raccrocher</translation>
    </message>
    <message>
        <source>Call hung up</source>
        <translation>Appel raccroché</translation>
    </message>
    <message>
        <source>Quit Legscope</source>
        <translation>Quitter Legscope</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are live.</source>
        <translation>
            <numerusform>%n appel est en cours.</numerusform>
            <numerusform>%n appels sont en cours.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Raccrocher et quitter</translation>
    </message>
    <message>
        <source>About Legscope</source>
        <translation>À propos de Legscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;A SIP back-to-back user agent and its console.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;Un back-to-back user agent SIP et sa console.&lt;/p&gt;&lt;p&gt;Logiciel libre sous licence publique générale GNU (GPL), version 3 ou ultérieure.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
    <message>
        <source>Originate</source>
        <translation>Lancer un appel</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Journal</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n calls?</source>
        <translation>
            <numerusform>Raccrocher %n appel&#x202f;?</numerusform>
            <numerusform>Raccrocher %n appels&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Quitting hangs them up on both legs. Or Legscope takes no new calls from now on, and quits when the last one has ended.</source>
        <translation>Quitter raccroche ces appels sur les deux legs. Sinon, Legscope n’accepte plus de nouveaux appels dès maintenant, et se ferme quand le dernier est terminé.</translation>
    </message>
    <message>
        <source>Quit after the last call</source>
        <translation>Quitter après le dernier appel</translation>
    </message>
    <message>
        <source>No new calls are taken; Legscope quits when the last one has ended.</source>
        <translation>Aucun nouvel appel n’est accepté&#x202f;; Legscope se ferme quand le dernier est terminé.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Conférences</translation>
    </message>
</context>
<context>
    <name>legscope::ui::MediaPathPicture</name>
    <message>
        <source>Picture of the media path</source>
        <translation>Image du chemin du média</translation>
    </message>
    <message>
        <source>RTP passes through the engine byte for byte; the legs agree on codecs end to end.</source>
        <translation>Le RTP traverse le moteur octet par octet&#x202f;; les legs conviennent des codecs de bout en bout.</translation>
    </message>
    <message>
        <source>RTP flows around the engine; only SIP comes through here.</source>
        <translation>Le RTP contourne le moteur&#x202f;; seul le SIP passe par ici.</translation>
    </message>
    <message>
        <source>RTP ends in the engine on each leg; codecs are negotiated leg by leg.</source>
        <translation>Le RTP se termine dans le moteur sur chaque leg&#x202f;; les codecs sont négociés leg par leg.</translation>
    </message>
    <message>
        <source>RTP, not seen here</source>
        <translation>RTP, non vu ici</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>moteur</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ModeStrip</name>
    <message>
        <source>%1: failed</source>
        <translation>%1&#x202f;: échec</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1&#x202f;: arrêté</translation>
    </message>
    <message>
        <source>%1: %2 late</source>
        <translation>%1&#x202f;: %2 late</translation>
    </message>
    <message>
        <source>New calls of profile %1 on %2 use media mode %3.</source>
        <translation>Les nouveaux appels du profil %1 sur %2 utilisent le mode média %3.</translation>
    </message>
    <message>
        <source>Media mode of each profile</source>
        <translation>Mode média de chaque profil</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles and their media modes</source>
        <translation>Profils et leurs modes média</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
</context>
<context>
    <name>legscope::ui::NoteDialog</name>
    <message>
        <source>Save</source>
        <translation>Enregistrer</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>A ticket, who was called back, what was found</source>
        <translation>Un ticket, qui a été rappelé, ce qui a été trouvé</translation>
    </message>
    <message>
        <source>%1 characters, and %2 are kept at most: make the note shorter</source>
        <translation>%1 caractères, et %2 au plus sont conservés&#x202f;: raccourcir la note</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 caractères sur %2</translation>
    </message>
    <message>
        <source>The note is shown until Legscope ends, and not kept. (%1)</source>
        <translation>La note est affichée jusqu’à la fermeture de Legscope, et n’est pas conservée. (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The note is not saved. (%1)</source>
        <translation>La note n’est pas enregistrée. (%1)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::OriginateDialog</name>
    <message>
        <source>Third-party call control (originate_3pcc)</source>
        <translation>Contrôle d’appel par un tiers (originate_3pcc)</translation>
    </message>
    <message>
        <source>Originate a call</source>
        <translation>Lancer un appel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Appeler d’abord</translation>
    </message>
    <message>
        <source>Then connect to</source>
        <translation>Puis relier à</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Commande</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Call &amp;first</source>
        <translation>Appeler d’a&amp;bord</translation>
    </message>
    <message>
        <source>&amp;Then connect to</source>
        <translation>Puis &amp;relier à</translation>
    </message>
    <message>
        <source>The second end&apos;s answer goes back to the first before either sends media (RFC 3725). Proxy mode between two ends that we call needs it.</source>
        <translation>La réponse de la seconde extrémité revient à la première avant que l’une ou l’autre n’envoie du média (RFC 3725). Le mode Proxy entre deux extrémités que nous appelons l’exige.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>Calling...</source>
        <translation>Appel en cours...</translation>
    </message>
    <message>
        <source>Not called: %1</source>
        <translation>Non appelé&#x202f;: %1</translation>
    </message>
    <message>
        <source>An address (user@host[:port]) is called through the profile. A dial string (sofia/...), an extension of the dialplan (1002) or an application (&amp;park) is taken as it is.</source>
        <translation>Une adresse (user@host[:port]) est appelée par le profil. Une chaîne d’appel (sofia/...), un poste du dialplan (1002) ou une application (&amp;park) est prise telle quelle.</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>Nom de l’appelant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Numéro de l’appelant</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Numéro</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>&amp;Affiché comme</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Call with originate_3pcc</source>
        <translation>Appeler avec originate_3pcc</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexte</translation>
    </message>
    <message>
        <source>Conte&amp;xt of an extension</source>
        <translation>Conte&amp;xte d’un poste</translation>
    </message>
    <message>
        <source>Seconds for the first to answer</source>
        <translation>Secondes pour que le premier décroche</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>originate_timeout, else 60 s</source>
        <translation>originate_timeout, sinon 60 s</translation>
    </message>
    <message>
        <source>&amp;Answer within</source>
        <translation>&amp;Décrocher sous</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Choisir un profil</translation>
    </message>
    <message>
        <source>No profile runs</source>
        <translation>Aucun profil ne tourne</translation>
    </message>
</context>
<context>
    <name>legscope::ui::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ParameterTree</name>
    <message>
        <source>Addresses and ports</source>
        <translation>Adresses et ports</translation>
    </message>
    <message>
        <source>Media mode</source>
        <translation>Mode média</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Codecs</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Média</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Temporisateurs</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identité</translation>
    </message>
    <message>
        <source>Security and limits</source>
        <translation>Sécurité et limites</translation>
    </message>
    <message>
        <source>Dialplan</source>
        <translation>Dialplan</translation>
    </message>
    <message>
        <source>Parameters of the profile</source>
        <translation>Paramètres du profil</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Paramètre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Défaut</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>S’applique</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Ce qu’il fait</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>après un redémarrage</translation>
    </message>
    <message>
        <source>for new calls</source>
        <translation>aux nouveaux appels</translation>
    </message>
    <message>
        <source>Written, kept, and not read by Legscope</source>
        <translation>Écrit, conservé et non lu par Legscope</translation>
    </message>
    <message>
        <source>Select a parameter to read what it does.</source>
        <translation>Sélectionner un paramètre pour lire ce qu’il fait.</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>Sans lui&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Counts %1.</source>
        <translation>S’applique %1.</translation>
    </message>
    <message>
        <source>Not a parameter of FreeSWITCH</source>
        <translation>Pas un paramètre de FreeSWITCH</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileForm</name>
    <message>
        <source>Media mode of new calls</source>
        <translation>Mode média des nouveaux appels</translation>
    </message>
    <message>
        <source>inbound-late-negotiation: the dialplan runs before codecs are chosen</source>
        <translation>inbound-late-negotiation&#x202f;: le dialplan s’exécute avant le choix des codecs</translation>
    </message>
    <message>
        <source>Addresses and ports</source>
        <translation>Adresses et ports</translation>
    </message>
    <message>
        <source>sip-ip ⟳ needs restart</source>
        <translation>sip-ip ⟳ redémarrage requis</translation>
    </message>
    <message>
        <source>sip-port ⟳ needs restart</source>
        <translation>sip-port ⟳ redémarrage requis</translation>
    </message>
    <message>
        <source>empty: rtp-ip is advertised</source>
        <translation>vide&#x202f;: rtp-ip est annoncée</translation>
    </message>
    <message>
        <source>empty: any source</source>
        <translation>vide&#x202f;: toute source</translation>
    </message>
    <message>
        <source>From where RTP is learned: networks, or the name of a list in acl.conf</source>
        <translation>D’où le RTP est appris&#x202f;: réseaux, ou nom d’une liste d’acl.conf</translation>
    </message>
    <message>
        <source>Search parameters</source>
        <translation>Chercher des paramètres</translation>
    </message>
    <message>
        <source>The profile as XML</source>
        <translation>Le profil en XML</translation>
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
        <translation>Les deux paramètres inbound sont définis&#x202f;: Bypass l’emporte.</translation>
    </message>
    <message>
        <source>Late negotiation is moot while the mode is %1: it never negotiates codecs itself.</source>
        <translation>La négociation tardive est sans objet en mode %1&#x202f;: il ne négocie jamais lui-même de codecs.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %Ln call(s) with one audio stream each.</source>
        <translation>
            <numerusform>Place pour %Ln appel avec un flux audio.</numerusform>
            <numerusform>Place pour %Ln appels avec un flux audio chacun.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to the engine, kept as they are: %1</source>
        <translation>Inconnus du moteur, conservés tels quels&#x202f;: %1</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Tous les paramètres</translation>
    </message>
    <message>
        <source>What the parameter does</source>
        <translation>Ce que fait le paramètre</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileHead</name>
    <message>
        <source>%1: %2, SIP on %3, dialplan context %4</source>
        <translation>%1&#x202f;: %2, SIP sur %3, contexte de dialplan %4</translation>
    </message>
    <message>
        <source>✗ Does not run: %1</source>
        <translation>✗ Ne tourne pas&#x202f;: %1</translation>
    </message>
    <message>
        <source>⟳ Saved, and counts when the profile starts again: %1</source>
        <translation>⟳ Enregistré, s’applique au prochain démarrage du profil&#x202f;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n appel en cours a commencé avant la dernière modification et garde son mode&#x202f;: %1</numerusform>
            <numerusform>%n appels en cours ont commencé avant la dernière modification et gardent leur mode&#x202f;: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileList</name>
    <message>
        <source>Profiles</source>
        <translation>Profils</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileModel</name>
    <message>
        <source>● running</source>
        <translation>● en marche</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ échec</translation>
    </message>
    <message>
        <source>○ stopped</source>
        <translation>○ arrêté</translation>
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
        <translation>État</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>Adresse SIP</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Appels</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfilesPage</name>
    <message>
        <source>Apply to new calls...</source>
        <translation>Appliquer aux nouveaux appels...</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Roll back...</source>
        <translation>Restaurer...</translation>
    </message>
    <message>
        <source>No SIP profile is configured: see sip_profiles in the configuration directory.</source>
        <translation>Aucun profil SIP n’est configuré&#x202f;: voir sip_profiles dans le répertoire de configuration.</translation>
    </message>
    <message>
        <source>The engine still works on it; its answer is shown here.</source>
        <translation>Le moteur y travaille encore&#x202f;; sa réponse s’affiche ici.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>Non appliqué&#x202f;: %1</translation>
    </message>
    <message>
        <source>%1=%2 is entered. Apply it to new calls, or revert it.</source>
        <translation>%1=%2 est saisi. L’appliquer aux nouveaux appels, ou rétablir l’ancienne valeur.</translation>
    </message>
    <message>
        <source>%1 is %2 already: calls that begin from now on have it.</source>
        <translation>%1 vaut déjà %2&#x202f;: les appels qui commencent dès maintenant en tiennent compte.</translation>
    </message>
    <message>
        <source>Restart profile</source>
        <translation>Redémarrer le profil</translation>
    </message>
    <message>
        <source>Starts this profile anew with what its file says now: what is saved and needs a restart counts then. Calls of the profile are hung up; other profiles go on.</source>
        <translation>Redémarre ce profil avec ce que dit maintenant son fichier&#x202f;: ce qui est enregistré et exige un redémarrage s’applique alors. Les appels du profil sont raccrochés&#x202f;; les autres profils continuent.</translation>
    </message>
    <message>
        <source>Profile %1 is being restarted...</source>
        <translation>Redémarrage du profil %1...</translation>
    </message>
    <message>
        <source>Restart profile %1?</source>
        <translation>Redémarrer le profil %1&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) of it are hung up on both legs.</source>
        <translation>
            <numerusform>%n appel en cours de ce profil est raccroché sur les deux legs.</numerusform>
            <numerusform>%n appels en cours de ce profil sont raccrochés sur les deux legs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and restart</source>
        <translation>Raccrocher et redémarrer</translation>
    </message>
    <message>
        <source>Not restarted: %1</source>
        <translation>Non redémarré&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RawTab</name>
    <message>
        <source>SIP messages of the call</source>
        <translation>Messages SIP de l’appel</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Texte du message</translation>
    </message>
    <message>
        <source>Select a message.</source>
        <translation>Sélectionner un message.</translation>
    </message>
    <message>
        <source>%1  %2 &gt; %3  %4  %5 octets</source>
        <translation>%1  %2 &gt; %3  %4  %5 octets</translation>
    </message>
    <message>
        <source>Find in the messages of this call</source>
        <translation>Chercher dans les messages de cet appel</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Chercher</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>The next place in this message or in those after it (Enter)</source>
        <translation>L’occurrence suivante dans ce message ou dans les suivants (Entrée)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Introuvable</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingModel</name>
    <message>
        <source>Recording</source>
        <translation>Enregistrement</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Masqué</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pause</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservé</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Échoué</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Pas de fichier</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appel</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Participants</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Leg</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Cause de fin</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingsPage</name>
    <message>
        <source>Go to the calls</source>
        <translation>Aller aux appels</translation>
    </message>
    <message>
        <source>Nothing was recorded since the start.
A call is recorded by record_session in its route, or by &quot;Record&quot; in its menu.</source>
        <translation>Rien n’a été enregistré depuis le démarrage.
Un appel est enregistré par record_session dans sa route, ou par « Enregistrer » dans son menu.</translation>
    </message>
    <message>
        <source>%1 is not played: %2</source>
        <translation>%1 n’est pas lu : %2</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Enregistrements</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Lire</translation>
    </message>
    <message>
        <source>Play the recording, or no longer</source>
        <translation>Lire l’enregistrement, ou arrêter</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>Arrêter l’enregis&amp;trement</translation>
    </message>
    <message>
        <source>End the selected recordings; their files are kept</source>
        <translation>Terminer les enregistrements sélectionnés ; leurs fichiers sont conservés</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>P&amp;ause</translation>
    </message>
    <message>
        <source>Write nothing of the selected recordings for a while, or go on</source>
        <translation>Ne rien écrire des enregistrements sélectionnés pour un moment, ou reprendre</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>Ouvrir le &amp;dossier</translation>
    </message>
    <message>
        <source>Show the folder that the file is in</source>
        <translation>Afficher le dossier où se trouve le fichier</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Copy the files: to be pasted into a folder, or as text</source>
        <translation>Copier les fichiers : à coller dans un dossier, ou comme texte</translation>
    </message>
    <message>
        <source>Show c&amp;all</source>
        <translation>Afficher l’&amp;appel</translation>
    </message>
    <message>
        <source>Go to the call that was recorded</source>
        <translation>Aller à l’appel enregistré</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>&amp;Reprendre</translation>
    </message>
    <message>
        <source>Stop &amp;playing</source>
        <translation>Arrêter la &amp;lecture</translation>
    </message>
    <message>
        <source>One recording that is kept can be played.</source>
        <translation>Un seul enregistrement conservé peut être lu.</translation>
    </message>
    <message>
        <source>%1 is played.</source>
        <translation>%1 est en lecture.</translation>
    </message>
    <message>
        <source>No program of this machine shows folders. The file is %1</source>
        <translation>Aucun programme de cette machine n’affiche les dossiers. Le fichier est %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RouteDialog</name>
    <message>
        <source>The engine is asked...</source>
        <translation>Le moteur est interrogé...</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Pourquoi cette route</translation>
    </message>
    <message>
        <source>Conditions of the dialplan</source>
        <translation>Conditions du dialplan</translation>
    </message>
    <message>
        <source>It cannot be said: the route of a call is explained while the call lives. (%1)</source>
        <translation>Impossible à dire : la route d’un appel s’explique tant qu’il est en cours. (%1)</translation>
    </message>
    <message>
        <source>What the dialplan asks of this call, and the answers, with the variables as they are now:</source>
        <translation>Ce que le dialplan demande à cet appel, et les réponses, avec les variables telles qu’elles sont maintenant :</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCard</name>
    <message>
        <source>RTP from A to B</source>
        <translation>RTP de A vers B</translation>
    </message>
    <message>
        <source>RTP from B to A</source>
        <translation>RTP de B vers A</translation>
    </message>
    <message>
        <source>packets a second</source>
        <translation>paquets par seconde</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>perte</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>gigue</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS jusqu’ici</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>paquets</translation>
    </message>
    <message>
        <source>no RTP, other packets</source>
        <translation>pas de RTP, autres paquets</translation>
    </message>
    <message>
        <source>no RTP</source>
        <translation>pas de RTP</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1&#x202f;%</translation>
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
        <translation>Grandeur</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCounterTables</name>
    <message>
        <source>RTP counters: quality and packets</source>
        <translation>Compteurs RTP&#x202f;: qualité et paquets</translation>
    </message>
    <message>
        <source>RTP counters: media, reports and addresses</source>
        <translation>Compteurs RTP&#x202f;: média, rapports et adresses</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpPlots</name>
    <message>
        <source>Packets a second</source>
        <translation>Paquets par seconde</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Perte</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Gigue</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS jusqu’ici</translation>
    </message>
    <message>
        <source>Longest delta so far</source>
        <translation>Plus grand delta jusqu’ici</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Aller-retour</translation>
    </message>
    <message>
        <source>first packet</source>
        <translation>premier paquet</translation>
    </message>
    <message>
        <source>source learned</source>
        <translation>source apprise</translation>
    </message>
    <message>
        <source>foreign source</source>
        <translation>source étrangère</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>interruption</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>chiffré</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reprise</translation>
    </message>
    <message>
        <source>No RTP sampled yet</source>
        <translation>Aucun RTP mesuré</translation>
    </message>
    <message>
        <source>sent to B</source>
        <translation>envoyé à B</translation>
    </message>
    <message>
        <source>sent to A</source>
        <translation>envoyé à A</translation>
    </message>
    <message>
        <source>re-offer</source>
        <translation>nouvelle offre</translation>
    </message>
    <message>
        <source>Not known for this codec</source>
        <translation>Inconnu pour ce codec</translation>
    </message>
    <message>
        <source>Not known: no leg has reported on what it gets (RTCP)</source>
        <translation>Inconnu&#x202f;: aucun leg n’a rapporté ce qu’il reçoit (RTCP)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpTab</name>
    <message>
        <source>m-line</source>
        <translation>ligne m=</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Dernière minute</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>10 dernières minutes</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>ligne m= n°&#x202f;%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Select a call to see its RTP.</source>
        <translation>Sélectionner un appel pour voir son RTP.</translation>
    </message>
    <message>
        <source>No media yet: it is armed when the legs have agreed on an offer and an answer.</source>
        <translation>Pas encore de média&#x202f;: il est armé quand les legs ont convenu d’une offre et d’une réponse.</translation>
    </message>
    <message>
        <source>The call ended (%1) without media.</source>
        <translation>L’appel s’est terminé (%1) sans média.</translation>
    </message>
    <message>
        <source>The call has ended: these are its final totals.</source>
        <translation>L’appel est terminé&#x202f;: voici ses totaux définitifs.</translation>
    </message>
    <message>
        <source>No RTP from %1 yet.</source>
        <translation>Pas encore de RTP de %1.</translation>
    </message>
    <message>
        <source>No RTP from %1 for %2 s.</source>
        <translation>Pas de RTP de %1 depuis %2 s.</translation>
    </message>
    <message>
        <source>Media is not seen by the engine: in bypass mode it goes directly from end to end.
%1</source>
        <translation>Le média n’est pas vu par le moteur&#x202f;: en mode Bypass, il va directement de bout en bout.
%1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>See and hear what was said, of the packets that are kept</source>
        <translation>Voir et entendre ce qui a été dit, d’après les paquets conservés</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffModel</name>
    <message>
        <source>not permitted: %1</source>
        <translation>non autorisé&#x202f;: %1</translation>
    </message>
    <message>
        <source>only the order changed</source>
        <translation>seul l’ordre a changé</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Ligne %1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Raison</translation>
    </message>
    <message>
        <source>Set by the profile parameter %1. A click or Enter shows it.</source>
        <translation>Fixé par le paramètre de profil %1. Un clic ou Entrée le montre.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTab</name>
    <message>
        <source>SDP of the call</source>
        <translation>SDP de l’appel</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Bypass: the SDP passed untouched, the media flows around the engine.</source>
        <translation>Bypass&#x202f;: le SDP est passé intact, le média contourne le moteur.</translation>
    </message>
    <message>
        <source>The SDP passed untouched.</source>
        <translation>Le SDP est passé intact.</translation>
    </message>
    <message>
        <source>%1 changed, %2 dropped, %3 added, %4 moved</source>
        <translation>%1 modifiées, %2 retirées, %3 ajoutées, %4 déplacées</translation>
    </message>
    <message>
        <source>%1, %2 → engine</source>
        <translation>%1, %2 → moteur</translation>
    </message>
    <message>
        <source>%1, engine → %2</source>
        <translation>%1, moteur → %2</translation>
    </message>
    <message>
        <source>Two messages of the call, headers and body.</source>
        <translation>Deux messages de l’appel, en-têtes et corps.</translation>
    </message>
    <message>
        <source>Select a call to see its SDP before and after the engine.</source>
        <translation>Sélectionner un appel pour voir son SDP avant et après le moteur.</translation>
    </message>
    <message>
        <source>No SDP has been passed between the legs yet.</source>
        <translation>Aucun SDP n’a encore été transmis entre les legs.</translation>
    </message>
    <message>
        <source>The call ended (%1) before any SDP was passed between the legs.</source>
        <translation>L’appel s’est terminé (%1) avant qu’un SDP soit transmis entre les legs.</translation>
    </message>
    <message>
        <source>SIP headers: %1 of %2, %3 to %4</source>
        <translation>En-têtes SIP&#x202f;: %1 de %2, %3 vers %4</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTable</name>
    <message>
        <source>Changes of the SDP</source>
        <translation>Changements du SDP</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffView</name>
    <message>
        <source>Side by side</source>
        <translation>Côte à côte</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Unifié</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Changement précédent</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Changement suivant</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Position among the changes</source>
        <translation>Position parmi les changements</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Changement %1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n changement</numerusform>
            <numerusform>%n changements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ conformance: %n violation(s)</source>
        <translation>
            <numerusform>✗ conformité&#x202f;: %n violation</numerusform>
            <numerusform>✗ conformité&#x202f;: %n violations</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ untouched, conformance ok</source>
        <translation>✓ intact, conformité ok</translation>
    </message>
    <message>
        <source>✓ conformance ok</source>
        <translation>✓ conformité ok</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Changements seuls</translation>
    </message>
    <message>
        <source>Leave out lines that are as they were (c)</source>
        <translation>Omettre les lignes restées telles quelles (c)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SoundPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Actualiser</translation>
    </message>
    <message>
        <source>Save WAV...</source>
        <translation>Enregistrer WAV...</translation>
    </message>
    <message>
        <source>Set %1 = %2</source>
        <translation>Régler %1 = %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Tel que reçu</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Tel qu’envoyé</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Ce qui est entendu</translation>
    </message>
    <message>
        <source>What each leg said, or what it was sent</source>
        <translation>Ce que chaque leg a dit, ou ce qui lui a été envoyé</translation>
    </message>
    <message>
        <source>Hear leg A, on the left</source>
        <translation>Entendre le leg A, à gauche</translation>
    </message>
    <message>
        <source>Hear leg B, on the right</source>
        <translation>Entendre le leg B, à droite</translation>
    </message>
    <message>
        <source>The packets are read...</source>
        <translation>Lecture des paquets...</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Lire</translation>
    </message>
    <message>
        <source>Save the sound of call %1</source>
        <translation>Enregistrer le son de l’appel %1</translation>
    </message>
    <message>
        <source>call-%1.wav</source>
        <translation>appel-%1.wav</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Fichiers WAV (*.wav)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerFilePlayer</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Cette machine n’a pas de sortie audio.</translation>
    </message>
    <message>
        <source>The file cannot be played.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerOutput</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Cette machine n’a pas de sortie audio.</translation>
    </message>
    <message>
        <source>The sound output &quot;%1&quot; does not play %2 Hz.</source>
        <translation>La sortie audio «&#x202f;%1&#x202f;» ne joue pas à %2 Hz.</translation>
    </message>
    <message>
        <source>The sound output has failed.</source>
        <translation>La sortie audio est en panne.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::StatusStrip</name>
    <message>
        <source>Events that wait to be shown; none is ever dropped</source>
        <translation>Événements en attente d’affichage&#x202f;; aucun n’est jamais perdu</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>État</translation>
    </message>
    <message>
        <source>engine running</source>
        <translation>moteur en marche</translation>
    </message>
    <message>
        <source>engine ending calls</source>
        <translation>moteur&#x202f;: fin des appels</translation>
    </message>
    <message>
        <source>engine stopped</source>
        <translation>moteur arrêté</translation>
    </message>
    <message numerus="yes">
        <source>FROZEN, %n events wait</source>
        <translation>
            <numerusform>FIGÉ, %n événement attend</numerusform>
            <numerusform>FIGÉ, %n événements attendent</numerusform>
        </translation>
    </message>
    <message>
        <source>RTP %1 pps</source>
        <translation>RTP %1 pps</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>file %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>rejetés %1</translation>
    </message>
    <message>
        <source>The view is frozen; the engine goes on. Click to go on.</source>
        <translation>La vue est figée&#x202f;; le moteur continue. Cliquer pour reprendre.</translation>
    </message>
    <message>
        <source>The engine and its profiles</source>
        <translation>Le moteur et ses profils</translation>
    </message>
    <message>
        <source>Live calls now, and the most at one time. Click to list the live ones.</source>
        <translation>Appels en cours maintenant, et leur maximum simultané. Cliquer pour lister ceux en cours.</translation>
    </message>
    <message>
        <source>Calls that began in the last 10 seconds, a second. Click to list those not answered.</source>
        <translation>Appels par seconde commencés dans les 10 dernières secondes. Cliquer pour lister ceux non décrochés.</translation>
    </message>
    <message>
        <source>RTP packets a second received by the engine. Click to list the calls that carry them.</source>
        <translation>Paquets RTP par seconde reçus par le moteur. Cliquer pour lister les appels qui les portent.</translation>
    </message>
    <message>
        <source>RTP packets lost of those expected in the live calls. Click to list calls over 1 %.</source>
        <translation>Paquets RTP perdus parmi ceux attendus dans les appels en cours. Cliquer pour lister les appels à plus de 1&#x202f;%.</translation>
    </message>
    <message>
        <source>Memory for captured packets in use; when it is full, those of the oldest calls go. Packets that made room so far: %1, that were never kept: %2. No export has them.</source>
        <translation>Mémoire occupée par les paquets capturés&#x202f;; quand elle est pleine, ceux des appels les plus anciens partent. Paquets qui ont fait place jusqu’ici&#x202f;: %1, jamais conservés&#x202f;: %2. Aucun export ne les contient.</translation>
    </message>
    <message>
        <source>How late the window comes to what waits for it: the worst of the last two seconds</source>
        <translation>Retard de la fenêtre sur ce qui l’attend&#x202f;: le pire des deux dernières secondes</translation>
    </message>
    <message>
        <source>Datagrams that were not passed on; the reasons are on the RTP tab of each call. Click to list those calls.</source>
        <translation>Datagrammes qui n’ont pas été transmis&#x202f;; les raisons sont dans l’onglet RTP de chaque appel. Cliquer pour lister ces appels.</translation>
    </message>
    <message>
        <source>Media is read and sent by %1 (media-io).</source>
        <translation>Le média est lu et envoyé par %1 (media-io).</translation>
    </message>
    <message>
        <source>loss -</source>
        <translation>perte -</translation>
    </message>
    <message>
        <source>ring %1 %</source>
        <translation>tampon %1&#x202f;%</translation>
    </message>
    <message>
        <source>ring %1 %, %2 gone</source>
        <translation>tampon %1&#x202f;%, %2 partis</translation>
    </message>
    <message>
        <source>UI %1 ms</source>
        <translation>IHM %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n calls / peak %1</source>
        <translation>
            <numerusform>%n appel / pic %1</numerusform>
            <numerusform>%n appels / pic %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 cps</source>
        <translation>%L1 cps</translation>
    </message>
    <message>
        <source>loss %L1 %</source>
        <translation>perte %L1&#x202f;%</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WaveformView</name>
    <message>
        <source>Sound of A and B</source>
        <translation>Son de A et B</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WindowActions</name>
    <message>
        <source>&amp;Demo call</source>
        <translation>Appel de &amp;démo</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Place a call between the two built-in phones through the engine</source>
        <translation>Passer un appel entre les deux téléphones intégrés à travers le moteur</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Raccrocher</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>End the selected call on both legs</source>
        <translation>Terminer l’appel sélectionné sur les deux legs</translation>
    </message>
    <message>
        <source>&amp;Export all calls...</source>
        <translation>&amp;Exporter tous les appels...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of every call</source>
        <translation>Écrire une archive de diagnostic (zip) de tous les appels</translation>
    </message>
    <message>
        <source>Export &amp;selected call...</source>
        <translation>Exporter l’appel &amp;sélectionné...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected call</source>
        <translation>Écrire une archive de diagnostic (zip) de l’appel sélectionné</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtre</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Aller au filtre</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Fi&amp;ger</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Hold the view still; the engine goes on and nothing is lost</source>
        <translation>Figer la vue&#x202f;; le moteur continue et rien n’est perdu</translation>
    </message>
    <message>
        <source>&amp;Maximise detail</source>
        <translation>&amp;Maximiser le détail</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Show the call&apos;s detail alone</source>
        <translation>Ne montrer que le détail de l’appel</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>Message &amp;suivant</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>Message &amp;précédent</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>&amp;Séquence</translation>
    </message>
    <message>
        <source>Alt+1</source>
        <translation>Alt+1</translation>
    </message>
    <message>
        <source>&amp;SDP diff</source>
        <translation>&amp;Diff SDP</translation>
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
        <translation>É&amp;vénements</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>&amp;Brut</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>&amp;About Legscope</source>
        <translation>À &amp;propos de Legscope</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Comme le &amp;système</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Clair</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>S&amp;ombre</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Appel</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affi&amp;chage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Command palette...</source>
        <translation>&amp;Palette de commandes...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Trouver une commande par son nom</translation>
    </message>
    <message>
        <source>&amp;Originate...</source>
        <translation>&amp;Lancer un appel...</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Call two ends and connect them, or call one and run an application</source>
        <translation>Appeler deux extrémités et les relier, ou en appeler une et exécuter une application</translation>
    </message>
    <message>
        <source>Colours: %1</source>
        <translation>Couleurs&#x202f;: %1</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>&amp;Couleurs</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>&amp;Touches...</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Every key, and what it does</source>
        <translation>Chaque touche et son effet</translation>
    </message>
    <message>
        <source>&amp;Open diagnostics...</source>
        <translation>&amp;Ouvrir un diagnostic...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Look at the calls of a diagnostics bundle that somebody sent</source>
        <translation>Examiner les appels d’une archive de diagnostic envoyée par quelqu’un</translation>
    </message>
    <message>
        <source>L&amp;isten</source>
        <translation>É&amp;couter</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>See and hear what was said in the selected call</source>
        <translation>Voir et entendre ce qui a été dit dans l’appel sélectionné</translation>
    </message>
</context>
</TS>
