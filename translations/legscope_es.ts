<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>Bundle</name>
    <message>
        <source>There is no such file.</source>
        <translation>No existe tal archivo.</translation>
    </message>
    <message>
        <source>The file may not be read.</source>
        <translation>No se permite leer el archivo.</translation>
    </message>
    <message>
        <source>That is no diagnostics bundle, or it is damaged.</source>
        <translation>No es un archivo de diagnóstico, o está dañado.</translation>
    </message>
    <message>
        <source>This version of Legscope cannot read the bundle.</source>
        <translation>Esta versión de Legscope no puede leer el archivo de diagnóstico.</translation>
    </message>
    <message>
        <source>The bundle is too large.</source>
        <translation>El archivo de diagnóstico es demasiado grande.</translation>
    </message>
    <message>
        <source>The bundle cannot be opened.</source>
        <translation>No se puede abrir el archivo de diagnóstico.</translation>
    </message>
</context>
<context>
    <name>CallCell</name>
    <message>
        <source>%1, pinned</source>
        <translation>%1, fijada</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B; offered and answered with SRTP</source>
        <translation>Lo que viene de A / lo que viene de B; ofrecido y respondido con SRTP</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Lo que viene de A / lo que viene de B</translation>
    </message>
    <message>
        <source>Too early to say much: less than five seconds</source>
        <translation>Demasiado pronto para juzgar: menos de cinco segundos</translation>
    </message>
    <message>
        <source>Not seen by the engine: in bypass mode media goes around it</source>
        <translation>El motor no lo ve: en modo Bypass los medios pasan por fuera de él</translation>
    </message>
    <message>
        <source>RTP packets a second from A / from B</source>
        <translation>Paquetes RTP por segundo de A / de B</translation>
    </message>
</context>
<context>
    <name>CallFinding</name>
    <message>
        <source>The answer names %1 where the offer had %2 (m-line %3): the ends do not understand each other.</source>
        <translation>La respuesta nombra %1 donde la oferta tenía %2 (línea m= %3): los extremos no se entienden.</translation>
    </message>
    <message>
        <source>The side that answered has to choose among the codecs that it was offered: correct its list of codecs.</source>
        <translation>El lado que respondió tiene que elegir entre los códecs que se le ofrecieron: corregir su lista de códecs.</translation>
    </message>
    <message>
        <source>ICE candidates were passed on: the ends may send media directly to each other, around the engine.</source>
        <translation>Se pasaron candidatos ICE: los extremos pueden enviarse medios directamente, por fuera del motor.</translation>
    </message>
    <message>
        <source>Strip ICE on the profile (proxy-media-ice=strip).</source>
        <translation>Quitar ICE en el perfil (proxy-media-ice=strip).</translation>
    </message>
    <message>
        <source>ZRTP was offered, but Default mode ends the media here: the ends cannot agree on keys.</source>
        <translation>Se ofreció ZRTP, pero en modo Default los medios terminan aquí: los extremos no pueden acordar claves.</translation>
    </message>
    <message>
        <source>Route this call in proxy mode, which passes ZRTP from end to end.</source>
        <translation>Encaminar esta llamada en modo Proxy, que deja pasar ZRTP de extremo a extremo.</translation>
    </message>
    <message>
        <source>Let the source be learned (disable-rtp-auto-adjust=false), or correct the address in the SDP of %1.</source>
        <translation>Dejar que se aprenda el origen (disable-rtp-auto-adjust=false), o corregir la dirección en el SDP de %1.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but %2 has named no address to send it to.</source>
        <translation>Audio unidireccional: llega RTP de %1, pero %2 no ha indicado ninguna dirección a la que enviarlo.</translation>
    </message>
    <message>
        <source>Look at the SDP of %1 on the SDP diff tab.</source>
        <translation>Mirar el SDP de %1 en la pestaña Diff SDP.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but the system refuses to send it on to %2.</source>
        <translation>Audio unidireccional: llega RTP de %1, pero el sistema se niega a enviarlo a %2.</translation>
    </message>
    <message>
        <source>Look at rtp-ip and at the route to the address in the SDP of %1.</source>
        <translation>Revisar rtp-ip y la ruta hacia la dirección del SDP de %1.</translation>
    </message>
    <message>
        <source>One-way audio: no RTP has come from %1; it is expected at %2.</source>
        <translation>Audio unidireccional: no ha llegado RTP de %1; se espera en %2.</translation>
    </message>
    <message>
        <source>Look whether %1 can reach that address: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Comprobar si %1 puede alcanzar esa dirección: un firewall, un NAT o ext-rtp-ip.</translation>
    </message>
    <message>
        <source>Move the action to a route in Default mode, or let it be skipped (proxy-media-app-policy=refuse).</source>
        <translation>Mover la acción a una ruta en modo Default, o dejar que se omita (proxy-media-app-policy=refuse).</translation>
    </message>
    <message>
        <source>Turn on inbound-late-negotiation: the dialplan then runs before codecs are chosen.</source>
        <translation>Activar inbound-late-negotiation: el dialplan se ejecuta entonces antes de elegir los códecs.</translation>
    </message>
    <message>
        <source>Add a codec that both ends have to the preferences of the profile.</source>
        <translation>Añadir a las preferencias del perfil un códec que tengan ambos extremos.</translation>
    </message>
    <message>
        <source>Give the profile a context that the dialplan has.</source>
        <translation>Dar al perfil un contexto que exista en el dialplan.</translation>
    </message>
    <message>
        <source>Correct the dial string of the route.</source>
        <translation>Corregir la cadena de marcado de la ruta.</translation>
    </message>
    <message>
        <source>Correct the action in the dialplan.</source>
        <translation>Corregir la acción en el dialplan.</translation>
    </message>
    <message>
        <source>The Raw tab shows the body as it came: its sender has to correct it.</source>
        <translation>La pestaña En bruto muestra el cuerpo tal como llegó: tiene que corregirlo quien lo envió.</translation>
    </message>
    <message>
        <source>Widen the range of RTP ports: a call takes two pairs for each m-line.</source>
        <translation>Ampliar el rango de puertos RTP: una llamada ocupa dos pares por cada línea m=.</translation>
    </message>
    <message>
        <source>Give the name an address in DNS or in the hosts file of this machine, or let the phone write its address into the SDP.</source>
        <translation>Dar al nombre una dirección en el DNS o en el archivo hosts de esta máquina, o hacer que el teléfono escriba su dirección en el SDP.</translation>
    </message>
    <message>
        <source>Look what the name means on this machine: media must go to an address of the phone.</source>
        <translation>Comprobar qué significa el nombre en esta máquina: los medios tienen que ir a una dirección del teléfono.</translation>
    </message>
    <message>
        <source>Let the phone leave the line out, or route this call in Default mode, which writes an SDP of its own.</source>
        <translation>Hacer que el teléfono omita la línea, o encaminar esta llamada en modo Default, que escribe un SDP propio.</translation>
    </message>
    <message>
        <source>Let the ends agree on keys by DTLS-SRTP or ZRTP, which are safe without TLS.</source>
        <translation>Hacer que los extremos acuerden las claves por DTLS-SRTP o ZRTP, que son seguros sin TLS.</translation>
    </message>
    <message>
        <source>Let the phone offer RTP/SAVP where it wants encryption: this stream is not encrypted.</source>
        <translation>Hacer que el teléfono ofrezca RTP/SAVP donde quiera cifrado: este flujo no está cifrado.</translation>
    </message>
    <message>
        <source>The SDP lacks a c= line: its sender has to correct it.</source>
        <translation>Al SDP le falta una línea c=: tiene que corregirlo quien lo envió.</translation>
    </message>
    <message>
        <source>The call goes on as it was; the Raw tab shows the body that was refused.</source>
        <translation>La llamada sigue como estaba; la pestaña En bruto muestra el cuerpo rechazado.</translation>
    </message>
    <message>
        <source>No audio in either direction: in the %1 s since the answer no RTP has come, neither from A (expected at %2) nor from B (expected at %3).</source>
        <translation>No hay audio en ninguna dirección: en los %1 s desde la respuesta no ha llegado RTP, ni de A (se espera en %2) ni de B (se espera en %3).</translation>
    </message>
    <message>
        <source>Look whether the ends can reach these addresses: a firewall, a NAT, or ext-rtp-ip.</source>
        <translation>Comprobar si los extremos pueden alcanzar estas direcciones: un firewall, un NAT o ext-rtp-ip.</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 comes from an address that its SDP does not name, and is dropped (%2 packets).</source>
        <translation>Audio unidireccional: el RTP de %1 viene de una dirección que su SDP no nombra, y se descarta (%2 paquetes).</translation>
    </message>
    <message>
        <source>One-way audio: RTP of %1 arrives, but has a codec that was not agreed with %2.</source>
        <translation>Audio unidireccional: llega RTP de %1, pero con un códec que no se acordó con %2.</translation>
    </message>
    <message>
        <source>Let %1 send a codec that its SDP was answered with; the RTP tab names what it sends.</source>
        <translation>Hacer que %1 envíe un códec con el que se respondió a su SDP; la pestaña RTP indica lo que envía.</translation>
    </message>
    <message>
        <source>%1 % of the RTP of %2 is lost (%3 of %4 packets).</source>
        <translation>Se pierde el %1 % del RTP de %2 (%3 de %4 paquetes).</translation>
    </message>
    <message>
        <source>It is lost before it arrives here: look at the network between %1 and this machine.</source>
        <translation>Se pierde antes de llegar aquí: revisar la red entre %1 y esta máquina.</translation>
    </message>
    <message>
        <source>The RTP of %1 comes unevenly: %2 ms of jitter, the longest pause was %3 ms.</source>
        <translation>El RTP de %1 llega de forma irregular: %2 ms de jitter, la pausa más larga fue de %3 ms.</translation>
    </message>
    <message>
        <source>It is uneven before it arrives here: look at the network between %1 and this machine, or at the load of %2.</source>
        <translation>Es irregular antes de llegar aquí: revisar la red entre %1 y esta máquina, o la carga de %2.</translation>
    </message>
    <message>
        <source>%1 sends %2, which was not agreed: it was told that %3 is understood. %4 may not be able to play it.</source>
        <translation>%1 envía %2, que no se acordó: se le dijo que se entiende %3. Puede que %4 no pueda reproducirlo.</translation>
    </message>
    <message>
        <source>%1 has to send one of the codecs of the SDP that it was sent: correct its list of codecs.</source>
        <translation>%1 tiene que enviar uno de los códecs del SDP que recibió: corregir su lista de códecs.</translation>
    </message>
    <message>
        <source>%1 never answered: %2 INVITEs went to %3 in %4 s, and nothing came back.</source>
        <translation>%1 nunca respondió: se enviaron %2 INVITE a %3 en %4 s, y no volvió nada.</translation>
    </message>
    <message>
        <source>Look whether %1 is the right address, whether the peer runs, and whether a firewall is between.</source>
        <translation>Comprobar si %1 es la dirección correcta, si el peer está en marcha y si hay un firewall de por medio.</translation>
    </message>
    <message>
        <source>%1 was not reached: the network refused what was sent to %2, nobody listens there or no way leads there.</source>
        <translation>No se alcanzó a %1: la red rechazó lo enviado a %2; nadie escucha allí o ningún camino lleva hasta allí.</translation>
    </message>
    <message>
        <source>Look whether the peer runs and listens at %1.</source>
        <translation>Comprobar si el peer está en marcha y escucha en %1.</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3 (%4 times): both ends changed the session at once. Who asked may ask again.</source>
        <translation>%1 respondió %2 a %3 (%4 veces): ambos extremos cambiaron la sesión a la vez. Quien lo pidió puede volver a pedirlo.</translation>
    </message>
    <message>
        <source>%1 refused the %2 with %3 (%4 times): the session stays as it was before.</source>
        <translation>%1 rechazó el %2 con %3 (%4 veces): la sesión queda como estaba.</translation>
    </message>
    <message>
        <source>The Raw tab shows what was offered and what was answered: the end that refused does not support the change.</source>
        <translation>La pestaña En bruto muestra lo que se ofreció y lo que se respondió: el extremo que rechazó no admite el cambio.</translation>
    </message>
    <message>
        <source>Of %1 that were called, %2 answered: %3 at %4.</source>
        <translation>De %1 llamados contestó %2: %3 en %4.</translation>
    </message>
    <message>
        <source>Look for who changes the SDP or the media on the way: the phone shows another certificate than the one its SDP names.</source>
        <translation>Buscar quién cambia el SDP o los medios por el camino: el teléfono muestra un certificado distinto del que nombra su SDP.</translation>
    </message>
    <message>
        <source>Look whether UDP reaches the phone on the ports of its SDP both ways, and whether it has DTLS 1.2 with one of the two SRTP profiles.</source>
        <translation>Comprobar si UDP llega al teléfono en los puertos de su SDP en ambos sentidos, y si tiene DTLS 1.2 con uno de los dos perfiles SRTP.</translation>
    </message>
    <message>
        <source>%1: no answer within %2 s</source>
        <translation>%1: sin respuesta en %2 s</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2; silence is sent</source>
        <translation>vad no tiene efecto en el leg %1: %2; se envía silencio</translation>
    </message>
    <message>
        <source>vad has no effect on leg %1: %2</source>
        <translation>vad no tiene efecto en el leg %1: %2</translation>
    </message>
    <message>
        <source>in proxy mode its packets pass as they come</source>
        <translation>en modo Proxy sus paquetes pasan tal como llegan</translation>
    </message>
    <message>
        <source>in bypass mode its packets do not come here</source>
        <translation>en modo Bypass sus paquetes no llegan aquí</translation>
    </message>
    <message>
        <source>its packets are encrypted, and pauses would show when nobody speaks</source>
        <translation>sus paquetes van cifrados, y las pausas revelarían cuándo no habla nadie</translation>
    </message>
    <message>
        <source>its sound is not made here (disable-transcoding, or a codec that is none of ours)</source>
        <translation>su audio no se genera aquí (disable-transcoding, o un códec que Legscope no tiene)</translation>
    </message>
    <message>
        <source>comfort noise does not go with %1</source>
        <translation>el ruido de confort no es compatible con %1</translation>
    </message>
    <message>
        <source>the phone has not named comfort noise (payload type 13)</source>
        <translation>el teléfono no ha anunciado ruido de confort (tipo de carga útil 13)</translation>
    </message>
    <message>
        <source>vad: comfort noise is left out of this call (suppress-cng), so silence is sent</source>
        <translation>vad: en esta llamada se omite el ruido de confort (suppress-cng), así que se envía silencio</translation>
    </message>
    <message>
        <source>leg %1 has agreed on no sound</source>
        <translation>el leg %1 no ha acordado ningún audio</translation>
    </message>
    <message>
        <source>leg %1 has %2, which is none of our codecs</source>
        <translation>el leg %1 tiene %2, un códec que Legscope no tiene</translation>
    </message>
    <message>
        <source>the Replaces header in Refer-To cannot be read</source>
        <translation>la cabecera Replaces de Refer-To no se puede leer</translation>
    </message>
    <message>
        <source>Refer-To names a dialog of the same call</source>
        <translation>Refer-To nombra un diálogo de la misma llamada</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in the other call</source>
        <translation>en la otra llamada hay en curso una transferencia o un re-INVITE</translation>
    </message>
    <message>
        <source>the dialog that Refer-To names is not connected</source>
        <translation>el diálogo que nombra Refer-To no está conectado</translation>
    </message>
    <message>
        <source>there is no dialog that Refer-To names</source>
        <translation>no existe el diálogo que nombra Refer-To</translation>
    </message>
    <message>
        <source>early-only, but the dialog is answered</source>
        <translation>early-only, pero el diálogo está contestado</translation>
    </message>
    <message>
        <source>expected one Refer-To that can be read</source>
        <translation>se esperaba un único Refer-To legible</translation>
    </message>
    <message>
        <source>Refer-To asks for %1</source>
        <translation>Refer-To pide %1</translation>
    </message>
    <message>
        <source>the profile %1 has disable-transfer</source>
        <translation>el perfil %1 tiene disable-transfer</translation>
    </message>
    <message>
        <source>deny_refer_requests is set</source>
        <translation>deny_refer_requests está activado</translation>
    </message>
    <message>
        <source>its other leg goes on in call %1</source>
        <translation>su otro leg sigue en la llamada %1</translation>
    </message>
    <message>
        <source>a leg of call %1</source>
        <translation>un leg de la llamada %1</translation>
    </message>
    <message>
        <source>transfer: %1 connects %2 with the other leg of call %3</source>
        <translation>transferencia: %1 conecta %2 con el otro leg de la llamada %3</translation>
    </message>
    <message>
        <source>transfer: %1 takes the place of %2</source>
        <translation>transferencia: %1 ocupa el lugar de %2</translation>
    </message>
    <message>
        <source>transfer: %1 sends %2</source>
        <translation>transferencia: %1 envía %2</translation>
    </message>
    <message>
        <source>transfer: %1 is done</source>
        <translation>transferencia: %1, completada</translation>
    </message>
    <message>
        <source>transfer: %1 is done, its route serves it</source>
        <translation>transferencia: %1, completada; su ruta se encarga</translation>
    </message>
    <message>
        <source>transfer by %1 refused with %2: %3</source>
        <translation>transferencia de %1 rechazada con %2: %3</translation>
    </message>
    <message>
        <source>the leg that moves answered %1</source>
        <translation>el leg que se traslada respondió %1</translation>
    </message>
    <message>
        <source>the leg that stays answered %1</source>
        <translation>el leg que se queda respondió %1</translation>
    </message>
    <message>
        <source>another transfer or re-INVITE is under way</source>
        <translation>hay en curso otra transferencia u otro re-INVITE</translation>
    </message>
    <message>
        <source>there is nobody connected who could be sent anywhere</source>
        <translation>no hay nadie conectado a quien se pueda transferir</translation>
    </message>
    <message>
        <source>the caller has not acknowledged its answer yet</source>
        <translation>el llamante aún no ha confirmado su respuesta</translation>
    </message>
    <message>
        <source>it is not connected to anybody</source>
        <translation>no está conectado con nadie</translation>
    </message>
    <message>
        <source>the two legs cannot agree on their media: %1</source>
        <translation>los dos legs no se ponen de acuerdo en sus medios: %1</translation>
    </message>
    <message>
        <source>the legs of a transfer that failed cannot go back to each other: %1</source>
        <translation>los legs de una transferencia fallida no pueden volver a conectarse entre sí: %1</translation>
    </message>
    <message>
        <source>%1 is not transferred to %2: %3</source>
        <translation>%1 no se transfiere a %2: %3</translation>
    </message>
    <message>
        <source>%1: what runs on %2 is over: %3 (%4)</source>
        <translation>%1: lo que se ejecuta en %2 ha terminado: %3 (%4)</translation>
    </message>
    <message>
        <source>%1 was not played: the leg is played another sound already</source>
        <translation>%1 no se reprodujo: ya se está reproduciendo otro sonido al leg</translation>
    </message>
    <message>
        <source>originate_timeout: nobody has answered within %1 s, the INVITE is cancelled</source>
        <translation>originate_timeout: nadie ha respondido en %1 s, se cancela el INVITE</translation>
    </message>
    <message>
        <source>%1: nobody at %2 has answered within %3 s, the INVITE is cancelled</source>
        <translation>%1: nadie en %2 ha respondido en %3 s, se cancela el INVITE</translation>
    </message>
    <message>
        <source>bridge %1: %2</source>
        <translation>bridge %1: %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 is reached</source>
        <translation>no se llama a %1: se ha alcanzado %2</translation>
    </message>
    <message>
        <source>%1 is not called: %2 places were called already</source>
        <translation>no se llama a %1: ya se ha llamado a %2 destinos</translation>
    </message>
    <message>
        <source>%1 refuses an offer with keys of SRTP (488): it is asked again without them</source>
        <translation>%1 rechaza una oferta con claves SRTP (488): se le vuelve a preguntar sin ellas</translation>
    </message>
    <message>
        <source>%1 names %2, which is left out: only sip: URIs are called</source>
        <translation>%1 nombra %2, que se omite: solo se llama a URI sip:</translation>
    </message>
    <message>
        <source>a Contact that cannot be read</source>
        <translation>un Contact que no se puede leer</translation>
    </message>
    <message>
        <source>%1 names no contact that could be called</source>
        <translation>%1 no nombra ningún Contact al que se pueda llamar</translation>
    </message>
    <message>
        <source>the redirection leads to %1</source>
        <translation>la redirección lleva a %1</translation>
    </message>
    <message>
        <source>the answer has %1 m-lines, the offer %2</source>
        <translation>la respuesta tiene %1 líneas m=, la oferta %2</translation>
    </message>
    <message>
        <source>%1 is in no list of apply-inbound-acl</source>
        <translation>%1 no está en ninguna lista de apply-inbound-acl</translation>
    </message>
    <message>
        <source>leg %1 was offered another key of SRTP, for the one that it has is nearly used up, and keeps it: %2</source>
        <translation>al leg %1 se le ofreció otra clave SRTP, porque la que tiene está casi agotada, y conserva la suya: %2</translation>
    </message>
    <message>
        <source>%1: %2 is not run: %3</source>
        <translation>%1: %2 no se ejecuta: %3</translation>
    </message>
    <message>
        <source>too many wait already</source>
        <translation>ya hay demasiadas en espera</translation>
    </message>
    <message>
        <source>the leg has ended</source>
        <translation>el leg ha terminado</translation>
    </message>
    <message>
        <source>there is no leg at the other end</source>
        <translation>no hay ningún leg en el otro extremo</translation>
    </message>
    <message>
        <source>leg %1: %2; it was answered 415</source>
        <translation>leg %1: %2; se respondió 415</translation>
    </message>
    <message>
        <source>the INFO has no line Signal=</source>
        <translation>el INFO no tiene la línea Signal=</translation>
    </message>
    <message>
        <source>the INFO has the signal &quot;%1&quot;, which is no key</source>
        <translation>el INFO tiene la señal «%1», que no es una tecla</translation>
    </message>
    <message>
        <source>leg %1: its digits are not masked: %2</source>
        <translation>leg %1: sus dígitos no se enmascaran: %2</translation>
    </message>
    <message>
        <source>%1 is an address of this engine: the call comes back, with %2 hops left</source>
        <translation>%1 es una dirección de este motor: la llamada vuelve, con %2 saltos restantes</translation>
    </message>
    <message>
        <source>%1 is sent in no header: its name or its value cannot be one</source>
        <translation>%1 no se envía en ninguna cabecera: su nombre o su valor no son válidos para una cabecera</translation>
    </message>
    <message>
        <source>not sent to %1: %2; %3 is not trusted (legscope-trusted-acl, apply-inbound-acl)</source>
        <translation>no se envía a %1: %2; no se confía en %3 (legscope-trusted-acl, apply-inbound-acl)</translation>
    </message>
    <message>
        <source>%1 of %2 is not believed: it is in no legscope-trusted-acl or apply-inbound-acl</source>
        <translation>no se da crédito a %1 de %2: no está en ninguna legscope-trusted-acl ni apply-inbound-acl</translation>
    </message>
    <message>
        <source>%1 of %2 cannot be read, and counts for nothing</source>
        <translation>%1 de %2 no se puede leer y no cuenta</translation>
    </message>
    <message>
        <source>the route answers the caller itself</source>
        <translation>la propia ruta contesta al llamante</translation>
    </message>
    <message>
        <source>ringback is not played: the caller has offered no media yet</source>
        <translation>el tono de llamada no se reproduce: el llamante aún no ha ofrecido medios</translation>
    </message>
    <message>
        <source>the callee&apos;s SDP cannot be passed on: %1</source>
        <translation>el SDP del llamado no se puede pasar: %1</translation>
    </message>
    <message>
        <source>the callee&apos;s 200 carries no SDP and none came before it</source>
        <translation>el 200 del llamado no lleva SDP, y antes no llegó ninguno</translation>
    </message>
    <message>
        <source>the callee&apos;s answer cannot be used: %1</source>
        <translation>la respuesta del llamado no se puede usar: %1</translation>
    </message>
    <message>
        <source>the caller does not take the callee&apos;s SDP: %1</source>
        <translation>el llamante no acepta el SDP del llamado: %1</translation>
    </message>
    <message>
        <source>who was to take the place gave up</source>
        <translation>quien iba a ocupar el lugar desistió</translation>
    </message>
    <message>
        <source>the callee has gone while the call was moved into Default mode: what needed that is left out</source>
        <translation>el llamado se fue mientras la llamada pasaba al modo Default: se omite lo que lo necesitaba</translation>
    </message>
    <message>
        <source>the target has gone</source>
        <translation>el destino ya no está</translation>
    </message>
    <message>
        <source>%1 came after codecs had been chosen: profile %2 has inbound-late-negotiation off</source>
        <translation>%1 llegó cuando ya se habían elegido los códecs: el perfil %2 tiene inbound-late-negotiation desactivado</translation>
    </message>
    <message>
        <source>leg %1 sends a fax by T.38</source>
        <translation>el leg %1 envía un fax por T.38</translation>
    </message>
    <message>
        <source>the legs have encrypted their media from end to end; in Default mode each leg does so with Legscope, which hears it</source>
        <translation>los legs han cifrado sus medios de extremo a extremo; en modo Default cada leg lo hace con Legscope, que puede oírlos</translation>
    </message>
    <message>
        <source>it is not moved to Default mode: %1</source>
        <translation>no pasa al modo Default: %1</translation>
    </message>
    <message>
        <source>the leg has changed its media, and can be played nothing now</source>
        <translation>el leg ha cambiado sus medios, y ahora no se le puede reproducir nada</translation>
    </message>
    <message>
        <source>the media of the call is not ours: sounds are played in Default mode</source>
        <translation>los medios de la llamada no pasan por Legscope: los sonidos se reproducen en modo Default</translation>
    </message>
    <message>
        <source>%1 was not played: %2</source>
        <translation>%1 no se reprodujo: %2</translation>
    </message>
    <message>
        <source>of %1 %2 ms were silent, for they were not read in time: the disk is slow</source>
        <translation>en %1 hubo %2 ms de silencio, porque no se leyeron a tiempo: el disco es lento</translation>
    </message>
    <message>
        <source>it has ended before there was anything to record</source>
        <translation>terminó antes de que hubiera algo que grabar</translation>
    </message>
    <message>
        <source>there is no sound of the leg any more that could be recorded</source>
        <translation>ya no hay sonido del leg que se pueda grabar</translation>
    </message>
    <message>
        <source>the disk does not answer, and the file is finished later</source>
        <translation>el disco no responde, y el archivo se completará más tarde</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2: %3</source>
        <translation>el leg %1 no se grabó en %2: %3</translation>
    </message>
    <message>
        <source>leg %1 was not recorded to %2 to its end: %3</source>
        <translation>el leg %1 no se grabó hasta el final en %2: %3</translation>
    </message>
    <message>
        <source>of %1 %2 ms are silent, for they were not written in time: the disk is slow</source>
        <translation>en %1 hay %2 ms de silencio, porque no se escribieron a tiempo: el disco es lento</translation>
    </message>
    <message>
        <source>the engine is stopping</source>
        <translation>el motor se está deteniendo</translation>
    </message>
    <message>
        <source>the engine stops</source>
        <translation>el motor se detiene</translation>
    </message>
    <message>
        <source>hung up by the operator</source>
        <translation>colgada por el operador</translation>
    </message>
    <message>
        <source>hung up by the operator (uuid_kill of %1)</source>
        <translation>colgada por el operador (uuid_kill de %1)</translation>
    </message>
    <message>
        <source>nothing came back from the callee</source>
        <translation>no llegó ninguna respuesta del llamado</translation>
    </message>
    <message>
        <source>the callee cannot be reached</source>
        <translation>no se puede alcanzar al llamado</translation>
    </message>
    <message>
        <source>it is recorded</source>
        <translation>se está grabando</translation>
    </message>
    <message>
        <source>somebody listens to it</source>
        <translation>alguien la está escuchando</translation>
    </message>
    <message>
        <source>leg %1 is played a sound</source>
        <translation>se reproduce un sonido al leg %1</translation>
    </message>
    <message>
        <source>leg %1 is in a conference</source>
        <translation>el leg %1 está en una conferencia</translation>
    </message>
    <message>
        <source>keys of leg %1 are read</source>
        <translation>se leen teclas del leg %1</translation>
    </message>
    <message>
        <source>applications listen for digits of leg %1</source>
        <translation>hay aplicaciones que esperan dígitos del leg %1</translation>
    </message>
    <message>
        <source>its call is ending</source>
        <translation>su llamada está terminando</translation>
    </message>
    <message>
        <source>a transfer or re-INVITE is under way in its call</source>
        <translation>en su llamada hay en curso una transferencia o un re-INVITE</translation>
    </message>
    <message>
        <source>both legs are of the same call</source>
        <translation>ambos legs son de la misma llamada</translation>
    </message>
    <message>
        <source>the leg that is to be connected is not answered</source>
        <translation>el leg que se va a conectar no está contestado</translation>
    </message>
    <message>
        <source>the leg that was connected to it answered %1</source>
        <translation>el leg que estaba conectado con él respondió %1</translation>
    </message>
    <message>
        <source>%1 ms a packet on one leg, %2 on the other</source>
        <translation>%1 ms por paquete en un leg, %2 en el otro</translation>
    </message>
    <message>
        <source>one leg is played a sound</source>
        <translation>se reproduce un sonido a un leg</translation>
    </message>
    <message>
        <source>somebody who listens speaks to one leg</source>
        <translation>quien escucha habla a un leg</translation>
    </message>
    <message>
        <source>one leg gets comfort noise while the other is silent</source>
        <translation>un leg recibe ruido de confort mientras el otro está en silencio</translation>
    </message>
    <message>
        <source>one leg is sent no silence (vad)</source>
        <translation>a un leg no se le envía silencio (vad)</translation>
    </message>
    <message>
        <source>one leg gets digits as tones</source>
        <translation>un leg recibe los dígitos como tonos</translation>
    </message>
    <message>
        <source>digits of one leg may be tones</source>
        <translation>los dígitos de un leg pueden ser tonos</translation>
    </message>
    <message>
        <source>one leg sends %1, the other takes %2</source>
        <translation>un leg envía %1, el otro acepta %2</translation>
    </message>
    <message>
        <source>an answer came without an offer</source>
        <translation>llegó una respuesta sin oferta</translation>
    </message>
    <message>
        <source>an answer came from a leg that got no offer</source>
        <translation>llegó una respuesta de un leg que no recibió ninguna oferta</translation>
    </message>
    <message>
        <source>the caller told nothing for %1 s</source>
        <translation>el llamante no comunicó nada durante %1 s</translation>
    </message>
    <message>
        <source>the caller answered %1 %2</source>
        <translation>el llamante respondió %1 %2</translation>
    </message>
    <message>
        <source>deflected to %1</source>
        <translation>desviada a %1</translation>
    </message>
    <message>
        <source>the caller was answered %1 there</source>
        <translation>al llamante se le respondió %1 allí</translation>
    </message>
    <message>
        <source>the caller does not tell how it went</source>
        <translation>el llamante no comunica cómo resultó</translation>
    </message>
    <message>
        <source>deflect to %1 failed: %2</source>
        <translation>deflect a %1 falló: %2</translation>
    </message>
    <message>
        <source>%1 answered %2 to %3</source>
        <translation>%1 respondió %2 a %3</translation>
    </message>
    <message>
        <source>the ACK carries no answer to the offer of the 200</source>
        <translation>el ACK no lleva respuesta a la oferta del 200</translation>
    </message>
    <message>
        <source>Max-Forwards is used up: a loop</source>
        <translation>Max-Forwards está agotado: un bucle</translation>
    </message>
    <message>
        <source>the leg has gone meanwhile</source>
        <translation>entretanto el leg ya no está</translation>
    </message>
    <message>
        <source>leg %1: %2</source>
        <translation>leg %1: %2</translation>
    </message>
    <message>
        <source>uuid_record: %1</source>
        <translation>uuid_record: %1</translation>
    </message>
    <message>
        <source>leg %1 is not served</source>
        <translation>el leg %1 no se atiende</translation>
    </message>
    <message>
        <source>leg %1 offers to encrypt by ZRTP, which ends here in Default mode: its media is not encrypted (proxy and bypass pass it)</source>
        <translation>el leg %1 ofrece cifrado por ZRTP, que en modo Default termina aquí: sus medios no van cifrados (Proxy y Bypass lo dejan pasar)</translation>
    </message>
    <message>
        <source>leg %1: %2 packets of m-line %3 could not be authenticated by %4 and %5 came twice; they were dropped. %6</source>
        <translation>leg %1: %2 paquetes de la línea m= %3 no se pudieron autenticar con %4 y %5 llegaron duplicados; se descartaron. %6</translation>
    </message>
    <message>
        <source>None could be read: the leg encrypts with another key than its SDP names, or does not encrypt</source>
        <translation>Ninguno se pudo leer: el leg cifra con una clave distinta de la que indica su SDP, o no cifra</translation>
    </message>
    <message>
        <source>Others could be read: somebody else sends to this port, or the leg has changed its key without an offer</source>
        <translation>Otros se pudieron leer: alguien más envía a este puerto, o el leg ha cambiado su clave sin una oferta</translation>
    </message>
    <message>
        <source>leg %1 offered ICE, whose candidates were taken out (proxy-media-ice), and no packet of it has come in %2 s: it may wait for connectivity checks that nobody makes</source>
        <translation>el leg %1 ofreció ICE, cuyos candidatos se quitaron (proxy-media-ice), y en %2 s no ha llegado ningún paquete suyo: puede que espere comprobaciones de conectividad que nadie hace</translation>
    </message>
    <message>
        <source>no packet of leg %1 has come in the %2 s since the answer, though its SDP says that it sends: a firewall or the address in the SDP may be the cause</source>
        <translation>no ha llegado ningún paquete del leg %1 en los %2 s transcurridos desde que se contestó, aunque su SDP dice que envía: la causa puede ser un firewall o la dirección del SDP</translation>
    </message>
    <message>
        <source>no RTP from leg %1 on m-line %2 for %3 s (%4)</source>
        <translation>sin RTP del leg %1 en la línea m= %2 durante %3 s (%4)</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, which has no known address (%4): nothing is sent there before a packet has come</source>
        <translation>el leg %1 nombra el host «%2» para la línea m= %3, que no tiene dirección conocida (%4): no se envía nada allí hasta que llegue un paquete</translation>
    </message>
    <message>
        <source>leg %1 names the host &quot;%2&quot; for m-line %3, and nothing is sent there: %4</source>
        <translation>el leg %1 nombra el host «%2» para la línea m= %3, y no se envía nada allí: %4</translation>
    </message>
    <message>
        <source>names that end in .local are not looked up</source>
        <translation>los nombres que terminan en .local no se resuelven</translation>
    </message>
    <message>
        <source>a call may name %1 hosts</source>
        <translation>una llamada puede nombrar %1 hosts</translation>
    </message>
    <message>
        <source>it has no %1 address</source>
        <translation>no tiene dirección %1</translation>
    </message>
    <message>
        <source>%1 is a media port of our own</source>
        <translation>%1 es un puerto de medios propio</translation>
    </message>
    <message>
        <source>%1 is this machine, but the leg is at %2</source>
        <translation>%1 es esta máquina, pero el leg está en %2</translation>
    </message>
    <message>
        <source>%1 is not the address of one host</source>
        <translation>%1 no es la dirección de un único host</translation>
    </message>
    <message>
        <source>m-line %1 names ports up to %2</source>
        <translation>la línea m= %1 nombra puertos hasta %2</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>línea m= %1: %2</translation>
    </message>
    <message>
        <source>m-line %1 asks for %2 port pairs, and has %3 already</source>
        <translation>la línea m= %1 pide %2 pares de puertos, y ya tiene %3</translation>
    </message>
    <message>
        <source>the call stays in Default mode: %1</source>
        <translation>la llamada sigue en modo Default: %1</translation>
    </message>
    <message>
        <source>its media is needed: %1</source>
        <translation>se necesitan sus medios: %1</translation>
    </message>
    <message>
        <source>its settings say Default mode</source>
        <translation>sus ajustes indican modo Default</translation>
    </message>
    <message>
        <source>another negotiation is under way</source>
        <translation>hay otra negociación en curso</translation>
    </message>
    <message>
        <source>a leg has gone meanwhile</source>
        <translation>entretanto un leg ya no está</translation>
    </message>
    <message>
        <source>the call has ended</source>
        <translation>la llamada ha terminado</translation>
    </message>
    <message>
        <source>no setting asks for another mode</source>
        <translation>ningún ajuste pide otro modo</translation>
    </message>
    <message>
        <source>upgrade: uuid_media asks for the media</source>
        <translation>upgrade: uuid_media pide los medios</translation>
    </message>
    <message>
        <source>upgrade: uuid_record needs the media</source>
        <translation>upgrade: uuid_record necesita los medios</translation>
    </message>
    <message>
        <source>upgrade: somebody listens to it</source>
        <translation>upgrade: alguien la está escuchando</translation>
    </message>
    <message>
        <source>upgrade: ringback needs the media</source>
        <translation>upgrade: el tono de llamada necesita los medios</translation>
    </message>
    <message>
        <source>upgrade: %1 needs the media</source>
        <translation>upgrade: %1 necesita los medios</translation>
    </message>
    <message>
        <source>originate: two legs that we call are negotiated one by one</source>
        <translation>originate: dos legs a los que llamamos se negocian uno por uno</translation>
    </message>
    <message>
        <source>the engine stopped before the call was connected</source>
        <translation>el motor se detuvo antes de que la llamada se conectara</translation>
    </message>
    <message>
        <source>the first leg did not answer within %1 s</source>
        <translation>el primer leg no respondió en %1 s</translation>
    </message>
    <message>
        <source>the first leg refused: %1 %2</source>
        <translation>el primer leg rechazó: %1 %2</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no offer, though its INVITE had none (RFC 3261 section 13.2.1)</source>
        <translation>el 200 del primer leg no lleva oferta, aunque su INVITE no llevaba ninguna (RFC 3261, sección 13.2.1)</translation>
    </message>
    <message>
        <source>the first leg&apos;s 200 carries no answer to our offer</source>
        <translation>el 200 del primer leg no lleva respuesta a nuestra oferta</translation>
    </message>
    <message>
        <source>the first leg&apos;s answer cannot be used: %1</source>
        <translation>la respuesta del primer leg no se puede usar: %1</translation>
    </message>
    <message>
        <source>the second leg&apos;s 200 carries no answer for the first leg&apos;s ACK</source>
        <translation>el 200 del segundo leg no lleva respuesta para el ACK del primer leg</translation>
    </message>
    <message>
        <source>the second leg&apos;s SDP cannot be passed on: %1</source>
        <translation>el SDP del segundo leg no se puede pasar: %1</translation>
    </message>
    <message>
        <source>the offer has no m-line that the relay can carry</source>
        <translation>la oferta no tiene ninguna línea m= que el relay pueda transportar</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1</source>
        <translation>el leg al que se pidió una oferta respondió %1</translation>
    </message>
    <message>
        <source>the leg that was asked for an offer answered %1 without one</source>
        <translation>el leg al que se pidió una oferta respondió %1 sin ella</translation>
    </message>
    <message>
        <source>the leg that was offered the other&apos;s SDP answered %1</source>
        <translation>el leg al que se ofreció el SDP del otro respondió %1</translation>
    </message>
    <message>
        <source>the SDP of leg %1</source>
        <translation>el SDP del leg %1</translation>
    </message>
    <message>
        <source>%1 shows an address to the other end in a line that is passed as it is: %2</source>
        <translation>%1 muestra una dirección al otro extremo en una línea que se pasa tal cual: %2</translation>
    </message>
    <message>
        <source>%1 carries an SRTP key over signalling without TLS: anyone who can read the signalling can decrypt</source>
        <translation>%1 lleva una clave SRTP por señalización sin TLS: quien pueda leer la señalización puede descifrar</translation>
    </message>
    <message>
        <source>%1 has a=crypto on m-line %2, which is not SRTP: the key does nothing</source>
        <translation>%1 tiene a=crypto en la línea m= %2, que no es SRTP: la clave no tiene efecto</translation>
    </message>
    <message>
        <source>%1 names no address for m-line %2: nothing is sent there before a packet has come</source>
        <translation>%1 no nombra ninguna dirección para la línea m= %2: no se envía nada allí hasta que llegue un paquete</translation>
    </message>
    <message>
        <source>m=%1 %2 is not encrypted, and %3</source>
        <translation>m=%1 %2 no va cifrado, y %3</translation>
    </message>
    <message>
        <source>there is no SDP</source>
        <translation>no hay SDP</translation>
    </message>
    <message>
        <source>what a leg changed when its session was refreshed is not taken by the other: %1</source>
        <translation>el otro leg no acepta lo que un leg cambió al refrescarse su sesión: %1</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session</source>
        <translation>%1 respondió %2 al refresco de su sesión</translation>
    </message>
    <message>
        <source>%1 answered %2 to the refresh of its session, which may end now</source>
        <translation>%1 respondió %2 al refresco de su sesión, que ahora puede terminar</translation>
    </message>
    <message>
        <source>the system gives no random numbers for a key</source>
        <translation>el sistema no proporciona números aleatorios para una clave</translation>
    </message>
    <message>
        <source>rtp_2833_payload=%1 is no payload type from %2 to %3: it does not count</source>
        <translation>rtp_2833_payload=%1 no es un tipo de carga útil de %2 a %3: no se aplica</translation>
    </message>
    <message>
        <source>rtp_dtls_client_cert_verify_mode=none does not count: without a look at the peer&apos;s certificate whoever sits between the ends could decrypt; it is compared with its fingerprint</source>
        <translation>rtp_dtls_client_cert_verify_mode=none no se aplica: sin examinar el certificado del peer, cualquiera situado entre los extremos podría descifrar; se compara con su huella</translation>
    </message>
    <message>
        <source>rtp_dtls_mtu=%1 is no number from %2 to %3: %4 is used</source>
        <translation>rtp_dtls_mtu=%1 no es un número de %2 a %3: se usa %4</translation>
    </message>
    <message>
        <source>rtp_secure_media=%1 does not count beside rtp_use_dtls=true: DTLS-SRTP is offered</source>
        <translation>rtp_secure_media=%1 no se aplica junto a rtp_use_dtls=true: se ofrece DTLS-SRTP</translation>
    </message>
    <message>
        <source>it is no key</source>
        <translation>no es una tecla</translation>
    </message>
    <message>
        <source>it is no key: * stands before those that are bound</source>
        <translation>no es una tecla: * precede a las que están asignadas</translation>
    </message>
    <message>
        <source>it is no number of milliseconds: %1 count</source>
        <translation>no es un número de milisegundos: se aplican %1</translation>
    </message>
    <message>
        <source>conference.conf has no profile &quot;%1&quot;</source>
        <translation>conference.conf no tiene ningún perfil «%1»</translation>
    </message>
    <message>
        <source>flags that are not there do nothing: %1</source>
        <translation>los flags que no existen no tienen efecto: %1</translation>
    </message>
    <message>
        <source>conference.conf has no controls &quot;%1&quot;: keys of the caller do nothing</source>
        <translation>conference.conf no tiene ningún grupo de controles «%1»: las teclas del llamante no tienen efecto</translation>
    </message>
    <message>
        <source>the asking for the pin was ended</source>
        <translation>se interrumpió la petición del pin</translation>
    </message>
    <message>
        <source>its pin was not given in %1 tries</source>
        <translation>su pin no se introdujo en %1 intentos</translation>
    </message>
    <message>
        <source>the caller does not come into the conference %1: %2</source>
        <translation>el llamante no entra en la conferencia %1: %2</translation>
    </message>
    <message>
        <source>it has %1 members, as many as it may (max-members)</source>
        <translation>tiene %1 miembros, tantos como puede tener (max-members)</translation>
    </message>
    <message>
        <source>it is locked</source>
        <translation>está bloqueada</translation>
    </message>
    <message>
        <source>nobody is in it, and he may make none (join-only)</source>
        <translation>no hay nadie en ella, y él no puede crear ninguna (join-only)</translation>
    </message>
    <message>
        <source>he has left the conference %1 (hangup_after_conference)</source>
        <translation>ha salido de la conferencia %1 (hangup_after_conference)</translation>
    </message>
    <message>
        <source>%1 was not played to the conference %2: %3</source>
        <translation>%1 no se reprodujo a la conferencia %2: %3</translation>
    </message>
    <message>
        <source>keys are not sent to member %1: %2</source>
        <translation>no se envían teclas al miembro %1: %2</translation>
    </message>
    <message>
        <source>the dialplan has no context &quot;%1&quot;</source>
        <translation>el dialplan no tiene ningún contexto «%1»</translation>
    </message>
    <message>
        <source>no extension of context &quot;%1&quot; matches &quot;%2&quot;</source>
        <translation>ninguna extensión del contexto «%1» coincide con «%2»</translation>
    </message>
    <message>
        <source>the route transfers in a loop: more than %1 transfers, the last to &quot;%2&quot;</source>
        <translation>la ruta transfiere en bucle: más de %1 transferencias, la última a «%2»</translation>
    </message>
    <message>
        <source>execute_extension %1: more than %2 extensions run inside each other</source>
        <translation>execute_extension %1: más de %2 extensiones se ejecutan una dentro de otra</translation>
    </message>
    <message>
        <source>execute_extension: no extension of context &quot;%1&quot; serves &quot;%2&quot;</source>
        <translation>execute_extension: ninguna extensión del contexto «%1» coincide con «%2»</translation>
    </message>
    <message>
        <source>a condition of the dialplan: %1</source>
        <translation>una condición del dialplan: %1</translation>
    </message>
    <message>
        <source>%1: %2 s have passed</source>
        <translation>%1: han pasado %2 s</translation>
    </message>
    <message>
        <source>the route goes round in circles: more than %1 actions</source>
        <translation>la ruta da vueltas en círculo: más de %1 acciones</translation>
    </message>
    <message>
        <source>the route has ended</source>
        <translation>la ruta ha terminado</translation>
    </message>
    <message>
        <source>%1 cannot be run beside a bridge: it is left out</source>
        <translation>%1 no puede ejecutarse junto a un bridge: se omite</translation>
    </message>
    <message>
        <source>there is no application &quot;%1&quot;%2</source>
        <translation>no existe la aplicación «%1»%2</translation>
    </message>
    <message>
        <source>; it is skipped</source>
        <translation>; se omite</translation>
    </message>
    <message>
        <source>it is not of the group %1 (eavesdrop_require_group)</source>
        <translation>no es del grupo %1 (eavesdrop_require_group)</translation>
    </message>
    <message>
        <source>its call is in %1 mode, where its media is not ours to hear, and proxy-media-app-policy of its profile does not move it</source>
        <translation>su llamada está en modo %1, en el que Legscope no oye sus medios, y proxy-media-app-policy de su perfil no la cambia de modo</translation>
    </message>
    <message>
        <source>its call cannot be moved to Default mode: %1</source>
        <translation>su llamada no puede pasar al modo Default: %1</translation>
    </message>
    <message>
        <source>no such leg lives</source>
        <translation>no existe tal leg</translation>
    </message>
    <message>
        <source>it is a leg of the same call</source>
        <translation>es un leg de la misma llamada</translation>
    </message>
    <message>
        <source>it is connected to nobody (-bleg)</source>
        <translation>no está conectado con nadie (-bleg)</translation>
    </message>
    <message>
        <source>it is connected to another (intercept_unbridged_only)</source>
        <translation>está conectado con otro (intercept_unbridged_only)</translation>
    </message>
    <message>
        <source>it is answered (intercept_unanswered_only)</source>
        <translation>está contestado (intercept_unanswered_only)</translation>
    </message>
    <message>
        <source>the leg is gone</source>
        <translation>el leg ya no está</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1 (proxy-media-app-policy decide qué ocurre aquí)</translation>
    </message>
    <message>
        <source>MEDIA_APP_IN_PROXY: %1; use Default mode for this route, or move the application before it (proxy-media-app-policy decides what happens here)</source>
        <translation>MEDIA_APP_IN_PROXY: %1; usar el modo Default para esta ruta, o mover la aplicación delante (proxy-media-app-policy decide qué ocurre aquí)</translation>
    </message>
    <message>
        <source>fs_path names no address (a literal; host names are not looked up there)</source>
        <translation>fs_path no nombra ninguna dirección (literal; los nombres de host no se resuelven ahí)</translation>
    </message>
    <message>
        <source>there is no gateway &quot;%1&quot;</source>
        <translation>no existe el gateway «%1»</translation>
    </message>
    <message>
        <source>no profile &quot;%1&quot; is running</source>
        <translation>no hay ningún perfil «%1» en ejecución</translation>
    </message>
    <message>
        <source>sips needs TLS, which no profile speaks</source>
        <translation>sips necesita TLS, que ningún perfil habla</translation>
    </message>
    <message>
        <source>the destination names no host (user@host[:port])</source>
        <translation>el destino no nombra ningún host (user@host[:port])</translation>
    </message>
    <message>
        <source>a SIP address has no blank, quote or angle bracket</source>
        <translation>una dirección SIP no lleva espacios, comillas ni corchetes angulares</translation>
    </message>
    <message>
        <source>endpoints of type &quot;%1&quot; are not known</source>
        <translation>no se conocen endpoints de tipo «%1»</translation>
    </message>
    <message>
        <source>ivr.conf has no menu of that name</source>
        <translation>ivr.conf no tiene ningún menú con ese nombre</translation>
    </message>
    <message>
        <source>menu-sub %1: more than %2 menus inside each other</source>
        <translation>menu-sub %1: más de %2 menús uno dentro de otro</translation>
    </message>
    <message>
        <source>menu-sub %1: ivr.conf has no menu of that name</source>
        <translation>menu-sub %1: ivr.conf no tiene ningún menú con ese nombre</translation>
    </message>
    <message>
        <source>%1 reads or writes media, and in %2 mode the media of the call is not ours to read</source>
        <translation>%1 lee o escribe medios, y en modo %2 Legscope no puede leer los medios de la llamada</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2</source>
        <translation>%1, y la llamada no puede pasar al modo Default: %2</translation>
    </message>
    <message>
        <source>%1, and the call cannot be moved to Default mode: %2; it is left out, and the route goes on</source>
        <translation>%1, y la llamada no puede pasar al modo Default: %2; se omite, y la ruta continúa</translation>
    </message>
    <message>
        <source>%1: in %2 mode keys count that come by INFO; those in RTP pass unseen (proxy-media-app-policy=upgrade moves the call to Default mode)</source>
        <translation>%1: en modo %2 cuentan las teclas que llegan por INFO; las que van en RTP pasan sin ser vistas (proxy-media-app-policy=upgrade pasa la llamada al modo Default)</translation>
    </message>
    <message>
        <source>%1: left out, the route goes on (proxy-media-app-policy=refuse)</source>
        <translation>%1: se omite, la ruta continúa (proxy-media-app-policy=refuse)</translation>
    </message>
    <message>
        <source>%1 is not available yet</source>
        <translation>%1 aún no está disponible</translation>
    </message>
    <message>
        <source>of the phrase %1 is left out: %2</source>
        <translation>de la frase %1 se omite: %2</translation>
    </message>
    <message>
        <source>the phrase macro %1 says nothing of &quot;%2&quot;</source>
        <translation>la macro de frases %1 no dice nada sobre «%2»</translation>
    </message>
    <message>
        <source>ringback is left out: in %1 mode the media of the call is not ours%2</source>
        <translation>el tono de llamada se omite: en modo %1 los medios de la llamada no pasan por Legscope%2</translation>
    </message>
    <message>
        <source>bridge %1: an empty alternative is left out (a variable that is not set?)</source>
        <translation>bridge %1: se omite una alternativa vacía (¿una variable sin definir?)</translation>
    </message>
    <message>
        <source>bridge %1: %2 empty alternatives are left out (a variable that is not set?)</source>
        <translation>bridge %1: se omiten %2 alternativas vacías (¿una variable sin definir?)</translation>
    </message>
    <message>
        <source>%1 %2: there is no dialplan &quot;%3&quot;, only XML</source>
        <translation>%1 %2: no existe el dialplan «%3», solo XML</translation>
    </message>
    <message>
        <source>only the leg that runs the route can be transferred</source>
        <translation>solo se puede transferir el leg que ejecuta la ruta</translation>
    </message>
    <message>
        <source>not a number of milliseconds</source>
        <translation>no es un número de milisegundos</translation>
    </message>
    <message>
        <source>park_timeout: %1 s have passed</source>
        <translation>park_timeout: han pasado %1 s</translation>
    </message>
    <message>
        <source>limit %1 of %2: %3 is used up</source>
        <translation>limit %1 de %2: %3 está agotado</translation>
    </message>
    <message>
        <source>check_acl %1: not in the list</source>
        <translation>check_acl %1: no está en la lista</translation>
    </message>
    <message>
        <source>, and it cannot be moved to Default mode: %1</source>
        <translation>, y no puede pasar al modo Default: %1</translation>
    </message>
    <message>
        <source>%1 &quot;%2&quot;: %3</source>
        <translation>%1 «%2»: %3</translation>
    </message>
    <message>
        <source>att_xfer %1: %2</source>
        <translation>att_xfer %1: %2</translation>
    </message>
    <message>
        <source>valet_park %1: of %2 to %3 %4</source>
        <translation>valet_park %1: de %2 a %3 %4</translation>
    </message>
    <message>
        <source>none is free</source>
        <translation>no hay ninguna libre</translation>
    </message>
    <message>
        <source>nobody is parked</source>
        <translation>no hay nadie aparcado</translation>
    </message>
    <message>
        <source>valet_park %1: no extension was pressed</source>
        <translation>valet_park %1: no se marcó ninguna extensión</translation>
    </message>
    <message>
        <source>valet_park %1: %2</source>
        <translation>valet_park %1: %2</translation>
    </message>
    <message>
        <source>hangup by the route</source>
        <translation>colgada por la ruta</translation>
    </message>
    <message>
        <source>not a SIP status</source>
        <translation>no es un estado SIP</translation>
    </message>
    <message>
        <source>respond %1 by the route</source>
        <translation>respond %1 por la ruta</translation>
    </message>
    <message>
        <source>redirected to %1</source>
        <translation>redirigida a %1</translation>
    </message>
    <message>
        <source>too late, the call is answered; deflect can move it</source>
        <translation>demasiado tarde, la llamada está contestada; deflect puede desviarla</translation>
    </message>
    <message>
        <source>the directory has no such user</source>
        <translation>el directorio no tiene tal usuario</translation>
    </message>
    <message>
        <source>set_user %1: the call is not known to be of the user that From names; nothing is set</source>
        <translation>set_user %1: no consta que la llamada sea del usuario que nombra From; no se define nada</translation>
    </message>
    <message>
        <source>FILE NOT FOUND</source>
        <translation>ARCHIVO NO ENCONTRADO</translation>
    </message>
</context>
<context>
    <name>CallQuery</name>
    <message>
        <source>&quot;%1&quot; after %2%3 is not a number.</source>
        <translation>«%1» después de %2%3 no es un número.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be compared. Known: loss, jitter, mos, dur, pps, drops.</source>
        <translation>«%1» no se puede comparar. Se conocen: loss, jitter, mos, dur, pps, drops.</translation>
    </message>
    <message>
        <source>Behind &quot;header:&quot; stands the name of a header, as in header:X-Account~77.</source>
        <translation>Detrás de «header:» va el nombre de una cabecera, como en header:X-Account~77.</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</source>
        <translation>«%1:» no existe. Se conocen: from, to, profile, codec, cause, mode, state, finding, note, call, callid, agent, header.</translation>
    </message>
</context>
<context>
    <name>CallRow</name>
    <message>
        <source>Setup</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>Sonando</translation>
    </message>
    <message>
        <source>Talking</source>
        <translation>En conversación</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminada</translation>
    </message>
    <message>
        <source>Calling</source>
        <translation>Llamando</translation>
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
        <translation>Contestada</translation>
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
        <translation>el perfil %1</translation>
    </message>
    <message>
        <source>a variable of the user</source>
        <translation>una variable del usuario</translation>
    </message>
    <message>
        <source>the dialplan</source>
        <translation>el dialplan</translation>
    </message>
    <message>
        <source>the call itself</source>
        <translation>la propia llamada</translation>
    </message>
    <message>
        <source>%1 instead of %2</source>
        <translation>%1 en lugar de %2</translation>
    </message>
    <message>
        <source>%1, decided by %2: %3</source>
        <translation>%1, decidido por %2: %3</translation>
    </message>
    <message>
        <source>Held by both</source>
        <translation>En espera por ambos</translation>
    </message>
    <message>
        <source>Held by %1</source>
        <translation>En espera por %1</translation>
    </message>
</context>
<context>
    <name>EventText</name>
    <message>
        <source>Call from %1 to %2 on profile %3, context %4, configuration revision %5</source>
        <translation>Llamada de %1 a %2 en el perfil %3, contexto %4, revisión de configuración %5</translation>
    </message>
    <message>
        <source>Leg %1 called us from %2 (%3)</source>
        <translation>El leg %1 nos llamó desde %2 (%3)</translation>
    </message>
    <message>
        <source>Leg %1 is called at %2 (%3)</source>
        <translation>Se llama al leg %1 en %2 (%3)</translation>
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
        <translation>%1 &gt; motor: %2</translation>
    </message>
    <message>
        <source>engine &gt; %1: %2</source>
        <translation>motor &gt; %1: %2</translation>
    </message>
    <message>
        <source>%1 (again)</source>
        <translation>%1 (otra vez)</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>%1 of %2 passed to %3 unchanged</source>
        <translation>%1 de %2 pasada a %3 sin cambios</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 passed to %3 with %n changed lines</source>
        <translation>
            <numerusform>%1 de %2 pasada a %3 con %n línea cambiada</numerusform>
            <numerusform>%1 de %2 pasada a %3 con %n líneas cambiadas</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2: A side %3, B side %4</source>
        <translation>%1 %2: lado A %3, lado B %4</translation>
    </message>
    <message>
        <source>First RTP packet from %1, source %2</source>
        <translation>Primer paquete RTP de %1, origen %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2</source>
        <translation>Origen de %1 aprendido: %2</translation>
    </message>
    <message>
        <source>Packets from a foreign source %1 are not passed on for %2</source>
        <translation>Los paquetes de un origen ajeno %1 no se reenvían en nombre de %2</translation>
    </message>
    <message>
        <source>RTP from %1 has gone quiet</source>
        <translation>El RTP de %1 ha enmudecido</translation>
    </message>
    <message>
        <source>RTP from %1 resumed, source %2</source>
        <translation>El RTP de %1 ha vuelto, origen %2</translation>
    </message>
    <message>
        <source>Leg %1 ended: %2</source>
        <translation>Leg %1 terminado: %2</translation>
    </message>
    <message>
        <source>the caller</source>
        <translation>el llamante</translation>
    </message>
    <message>
        <source>the callee</source>
        <translation>el llamado</translation>
    </message>
    <message>
        <source>the engine</source>
        <translation>el motor</translation>
    </message>
    <message>
        <source>Call ended by %1: %2</source>
        <translation>Llamada terminada por %1: %2</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Media released by the offer</source>
        <translation>Medios liberados por la oferta</translation>
    </message>
    <message>
        <source>Media released by the answer</source>
        <translation>Medios liberados por la respuesta</translation>
    </message>
    <message>
        <source>Media armed by the offer: %1</source>
        <translation>Medios preparados por la oferta: %1</translation>
    </message>
    <message>
        <source>Media armed by the answer: %1</source>
        <translation>Medios preparados por la respuesta: %1</translation>
    </message>
    <message>
        <source>Media armed by the address of a host: %1</source>
        <translation>Medios preparados por la dirección de un host: %1</translation>
    </message>
    <message>
        <source>Digit %1 for %2, %3 ms</source>
        <translation>Dígito %1 para %2, %3 ms</translation>
    </message>
    <message>
        <source>Digit %1 of %2 by %3, %4 ms</source>
        <translation>Dígito %1 de %2 por %3, %4 ms</translation>
    </message>
    <message>
        <source>%1: sent to %2 as %3</source>
        <translation>%1: enviado a %2 como %3</translation>
    </message>
    <message>
        <source>%1: not sent, it had come another way</source>
        <translation>%1: no enviado, había llegado por otra vía</translation>
    </message>
    <message>
        <source>%1: not sent, nobody there takes digits</source>
        <translation>%1: no enviado, allí nadie acepta dígitos</translation>
    </message>
    <message>
        <source>%1: not sent, the digits of this leg are blocked</source>
        <translation>%1: no enviado, los dígitos de este leg están bloqueados</translation>
    </message>
    <message>
        <source>%1: not sent, too many wait</source>
        <translation>%1: no enviado, hay demasiados en cola</translation>
    </message>
    <message>
        <source>%1: for the application that runs</source>
        <translation>%1: para la aplicación en curso</translation>
    </message>
    <message>
        <source>%1: taken by a binding</source>
        <translation>%1: tomado por una asignación de teclas</translation>
    </message>
    <message>
        <source>it is over</source>
        <translation>ha acabado</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>tecla %1</translation>
    </message>
    <message>
        <source>its time is up</source>
        <translation>se acabó su tiempo</translation>
    </message>
    <message>
        <source>a command ended it</source>
        <translation>lo terminó un comando</translation>
    </message>
    <message>
        <source>the call ended or went elsewhere</source>
        <translation>la llamada terminó o fue a otro sitio</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>no existe tal archivo</translation>
    </message>
    <message>
        <source>it failed</source>
        <translation>ha fallado</translation>
    </message>
    <message>
        <source>%1 is played to %2</source>
        <translation>Se reproduce %1 a %2</translation>
    </message>
    <message>
        <source>%1 cannot be played to %2: %3</source>
        <translation>No se puede reproducir %1 a %2: %3</translation>
    </message>
    <message>
        <source>%1 was played to %2 for %3 s</source>
        <translation>Se reprodujo %1 a %2 durante %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms came too late</source>
        <translation>, de los cuales %1 ms llegaron demasiado tarde</translation>
    </message>
    <message>
        <source>SRTP of %1 has its keys by DTLS with %2</source>
        <translation>El SRTP de %1 tiene sus claves por DTLS con %2</translation>
    </message>
    <message>
        <source>it was stopped</source>
        <translation>se detuvo</translation>
    </message>
    <message>
        <source>nobody spoke any more</source>
        <translation>ya no hablaba nadie</translation>
    </message>
    <message>
        <source>nobody spoke</source>
        <translation>no habló nadie</translation>
    </message>
    <message>
        <source>it was too short and is not kept</source>
        <translation>fue demasiado corta y no se conserva</translation>
    </message>
    <message>
        <source>there was nothing to record</source>
        <translation>no había nada que grabar</translation>
    </message>
    <message>
        <source>%1 is recorded to %2</source>
        <translation>%1 se graba en %2</translation>
    </message>
    <message>
        <source>%1 is recorded to %2, silent for now</source>
        <translation>%1 se graba en %2, por ahora en silencio</translation>
    </message>
    <message>
        <source>The recording of %1 to %2 pauses</source>
        <translation>La grabación de %1 en %2 hace una pausa</translation>
    </message>
    <message>
        <source>%1 was recorded to %2 for %3 s</source>
        <translation>%1 se grabó en %2 durante %3 s</translation>
    </message>
    <message>
        <source>, of which %1 ms are lost</source>
        <translation>, de los cuales se han perdido %1 ms</translation>
    </message>
    <message>
        <source>Route %1: %2 %3</source>
        <translation>Ruta %1: %2 %3</translation>
    </message>
    <message>
        <source>Media mode %1</source>
        <translation>Modo de medios %1</translation>
    </message>
    <message>
        <source>Error %1: %2</source>
        <translation>Error %1: %2</translation>
    </message>
    <message>
        <source>Warning %1: %2</source>
        <translation>Advertencia %1: %2</translation>
    </message>
    <message>
        <source>Notice %1: %2</source>
        <translation>Aviso %1: %2</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, before it was %3</source>
        <translation>Origen de %1 aprendido: %2; antes era %3</translation>
    </message>
    <message>
        <source>Source of %1 learned: %2, its SDP says %3</source>
        <translation>Origen de %1 aprendido: %2; su SDP dice %3</translation>
    </message>
</context>
<context>
    <name>ExportDraft</name>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Ya existe un archivo con este nombre.</translation>
    </message>
    <message>
        <source>There is no such folder.</source>
        <translation>No existe tal carpeta.</translation>
    </message>
    <message>
        <source>Nothing may be written there.</source>
        <translation>No se permite escribir allí.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing is left there of the export.</source>
        <translation>El disco está lleno. No queda allí nada de la exportación.</translation>
    </message>
    <message>
        <source>The disk does not answer.</source>
        <translation>El disco no responde.</translation>
    </message>
    <message>
        <source>Not exported: nothing was written.</source>
        <translation>No exportado: no se escribió nada.</translation>
    </message>
    <message>
        <source>Not exported.</source>
        <translation>No exportado.</translation>
    </message>
    <message>
        <source>There is no call to export.</source>
        <translation>No hay ninguna llamada que exportar.</translation>
    </message>
    <message>
        <source>Choose what there is to be of each call.</source>
        <translation>Elegir lo que debe incluirse de cada llamada.</translation>
    </message>
    <message>
        <source>Enter the file to write.</source>
        <translation>Indicar el archivo que se va a escribir.</translation>
    </message>
    <message>
        <source>Everything, for programs</source>
        <translation>Todo, para programas</translation>
    </message>
    <message>
        <source>SIP and RTP, for Wireshark</source>
        <translation>SIP y RTP, para Wireshark</translation>
    </message>
    <message>
        <source>RTP by the second</source>
        <translation>RTP segundo a segundo</translation>
    </message>
    <message>
        <source>Each SDP, and what changed</source>
        <translation>Cada SDP y lo que cambió</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Report to read and print</source>
        <translation>Informe para leer e imprimir</translation>
    </message>
    <message>
        <source>Waiting for its turn...</source>
        <translation>Esperando su turno...</translation>
    </message>
    <message>
        <source>Masking events...</source>
        <translation>Enmascarando eventos...</translation>
    </message>
    <message>
        <source>Packing file %1 of %2...</source>
        <translation>Empaquetando el archivo %1 de %2...</translation>
    </message>
    <message>
        <source>Writing %1 of %2 kB...</source>
        <translation>Escribiendo %1 de %2 kB...</translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln packet(s)</source>
        <translation>
            <numerusform>%Ln paquete</numerusform>
            <numerusform>%Ln paquetes</numerusform>
        </translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3, %4 kB</source>
        <translation>Exportado a %1: %2, %3, %4 kB</translation>
    </message>
    <message>
        <source>Exported to %1: %2, %3 (%4 older ones were no longer kept), %5 kB</source>
        <translation>Exportado a %1: %2, %3 (%4 más antiguos ya no se conservaban), %5 kB</translation>
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
        <translation>No se guarda historial.</translation>
    </message>
    <message>
        <source>The file of the history cannot be read.</source>
        <translation>No se puede leer el archivo del historial.</translation>
    </message>
    <message>
        <source>The history is of a later version of Legscope.</source>
        <translation>El historial es de una versión posterior de Legscope.</translation>
    </message>
    <message>
        <source>The file of the history may not be read and written.</source>
        <translation>No se permite leer y escribir el archivo del historial.</translation>
    </message>
    <message>
        <source>Another program has the file of the history.</source>
        <translation>Otro programa tiene el archivo del historial.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>El disco está lleno.</translation>
    </message>
    <message>
        <source>The call is not in the history any more.</source>
        <translation>La llamada ya no está en el historial.</translation>
    </message>
    <message>
        <source>Not searched to the end.</source>
        <translation>No se buscó hasta el final.</translation>
    </message>
    <message>
        <source>The history cannot be read.</source>
        <translation>No se puede leer el historial.</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Seconds</source>
        <translation>Segundos</translation>
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
        <translation>%1 paquetes</translation>
    </message>
    <message>
        <source> (marked)</source>
        <translation> (marcado)</translation>
    </message>
    <message>
        <source>%1  %2  jitter %L3 ms  lost %4</source>
        <translation>%1  %2  jitter %L3 ms  perdidos %4</translation>
    </message>
    <message>
        <source>Call ladder</source>
        <translation>Secuencia de la llamada</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>Dibujo SVG (*.svg)</translation>
    </message>
    <message>
        <source>PNG image (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>PDF document (*.pdf)</source>
        <translation>Documento PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Text in columns (*.txt)</source>
        <translation>Texto en columnas (*.txt)</translation>
    </message>
    <message>
        <source>Mermaid sequence diagram (*.mmd)</source>
        <translation>Diagrama de secuencia Mermaid (*.mmd)</translation>
    </message>
    <message>
        <source>%L1 s later</source>
        <translation>%L1 s después</translation>
    </message>
</context>
<context>
    <name>OriginateDraft</name>
    <message>
        <source>Enter whom to call first.</source>
        <translation>Indicar a quién llamar primero.</translation>
    </message>
    <message>
        <source>An application can only be the second end: somebody has to be called first.</source>
        <translation>Una aplicación solo puede ser el segundo extremo: primero hay que llamar a alguien.</translation>
    </message>
    <message>
        <source>Enter what the first end is connected to.</source>
        <translation>Indicar con qué se conecta el primer extremo.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a dial string nor an address (user@host[:port]).</source>
        <translation>«%1» no es ni una cadena de marcado ni una dirección (user@host[:port]).</translation>
    </message>
    <message>
        <source>No profile runs: there is none through which &quot;%1&quot; could be called.</source>
        <translation>Ningún perfil está en marcha: no hay ninguno por el que llamar a «%1».</translation>
    </message>
</context>
<context>
    <name>Parameter</name>
    <message>
        <source>Address that the SIP sockets bind to; auto takes the one that leads out, interface:NAME that of an interface.</source>
        <translation>Dirección a la que se enlazan los sockets SIP; auto toma la que lleva al exterior, interface:NAME la de una interfaz.</translation>
    </message>
    <message>
        <source>Port of SIP over UDP and TCP; auto or 0 takes the first that is free.</source>
        <translation>Puerto de SIP sobre UDP y TCP; auto o 0 toma el primero libre.</translation>
    </message>
    <message>
        <source>Address that peers are told in Contact and Via; empty: sip-ip.</source>
        <translation>Dirección que se indica a los peers en Contact y Via; vacío: sip-ip.</translation>
    </message>
    <message>
        <source>Address that media is received at.</source>
        <translation>Dirección en la que se reciben los medios.</translation>
    </message>
    <message>
        <source>Address, or host name, that peers are told in the SDP; empty: rtp-ip.</source>
        <translation>Dirección, o nombre de host, que se indica a los peers en el SDP; vacío: rtp-ip.</translation>
    </message>
    <message>
        <source>First port of media; a call takes two pairs for each m-line.</source>
        <translation>Primer puerto de medios; una llamada ocupa dos pares por cada línea m=.</translation>
    </message>
    <message>
        <source>Last port of media.</source>
        <translation>Último puerto de medios.</translation>
    </message>
    <message>
        <source>What is sent as User-Agent and Server.</source>
        <translation>Lo que se envía como User-Agent y Server.</translation>
    </message>
    <message>
        <source>Calls start in proxy mode: media is relayed as it comes, the SDP is rewritten as little as that needs.</source>
        <translation>Las llamadas empiezan en modo Proxy: los medios se reenvían tal como llegan, el SDP se reescribe solo lo que eso exige.</translation>
    </message>
    <message>
        <source>Calls start in bypass mode: media goes from end to end; wins over inbound-proxy-media.</source>
        <translation>Las llamadas empiezan en modo Bypass: los medios van de extremo a extremo; prevalece sobre inbound-proxy-media.</translation>
    </message>
    <message>
        <source>The dialplan runs before codecs are chosen.</source>
        <translation>El dialplan se ejecuta antes de elegir los códecs.</translation>
    </message>
    <message>
        <source>What becomes of ICE in proxy mode: its lines are taken out, or its streams are refused.</source>
        <translation>Qué pasa con ICE en modo Proxy: se quitan sus líneas o se rechazan sus flujos.</translation>
    </message>
    <message>
        <source>What an action that needs the media does to a call in proxy or bypass mode: it ends it, is skipped, or moves it into Default mode.</source>
        <translation>Qué hace con una llamada en modo Proxy o Bypass una acción que necesita los medios: la termina, se omite o la pasa al modo Default.</translation>
    </message>
    <message>
        <source>Codecs that are accepted from callers, the first is preferred.</source>
        <translation>Códecs que se aceptan de los llamantes, el primero es el preferido.</translation>
    </message>
    <message>
        <source>Codecs that are offered to callees, the first is preferred.</source>
        <translation>Códecs que se ofrecen a los llamados, el primero es el preferido.</translation>
    </message>
    <message>
        <source>Sets inbound-codec-prefs and outbound-codec-prefs at once.</source>
        <translation>Establece a la vez inbound-codec-prefs y outbound-codec-prefs.</translation>
    </message>
    <message>
        <source>Whose order of codecs wins: that of the caller, ours, or ours without exception.</source>
        <translation>Qué orden de códecs prevalece: el del llamante, el nuestro, o el nuestro sin excepción.</translation>
    </message>
    <message>
        <source>The legs of a call must agree on a codec; where they do not it is refused with 488.</source>
        <translation>Los legs de una llamada tienen que acordar un códec; si no lo hacen, se rechaza con 488.</translation>
    </message>
    <message>
        <source>Where the jitter buffer of a call that is transcoded begins; empty: 40 ms, and it adapts from 20 to 200.</source>
        <translation>Dónde empieza el búfer de jitter de una llamada que se transcodifica; vacío: 40 ms, y se adapta de 20 a 200.</translation>
    </message>
    <message>
        <source>How a leg of a call in Default mode gets digits: in RTP (RFC 4733; INFO where the phone has no telephone-event), in INFO, not at all, or as tones in the sound.</source>
        <translation>Cómo recibe los dígitos un leg de una llamada en modo Default: en RTP (RFC 4733; INFO si el teléfono no tiene telephone-event), en INFO, de ningún modo, o como tonos en el sonido.</translation>
    </message>
    <message>
        <source>How long a digit is that does not say it: one of an application, or in INFO.</source>
        <translation>Cuánto dura un dígito que no lo dice: el de una aplicación, o en INFO.</translation>
    </message>
    <message>
        <source>Payload type of telephone-event in what a leg in Default mode is offered; empty: that of the other leg, else 101.</source>
        <translation>Tipo de carga útil de telephone-event en lo que se ofrece a un leg en modo Default; vacío: el del otro leg, si no 101.</translation>
    </message>
    <message>
        <source>A leg in Default mode whose SDP has no telephone-event is answered it, sent it and believed it all the same.</source>
        <translation>A un leg en modo Default cuyo SDP no tiene telephone-event se le responde con él, se le envía y se le acepta igualmente.</translation>
    </message>
    <message>
        <source>Telephone-events of a leg go on as they come also where its sound is made anew, if the other leg has them at that clock.</source>
        <translation>Los telephone-events de un leg siguen tal como llegan también donde su sonido se genera de nuevo, si el otro leg los tiene con ese reloj.</translation>
    </message>
    <message>
        <source>Pause between two digits that are sent in RTP or as tones.</source>
        <translation>Pausa entre dos dígitos que se envían en RTP o como tonos.</translation>
    </message>
    <message>
        <source>Comfort noise that a leg describes (payload type 13) is not heard where its sound is decoded.</source>
        <translation>El ruido de confort que describe un leg (tipo de carga útil 13) no se oye donde se descodifica su sonido.</translation>
    </message>
    <message>
        <source>Older name of suppress-cng.</source>
        <translation>Nombre antiguo de suppress-cng.</translation>
    </message>
    <message>
        <source>How often a leg whose sound is made here gets a report of ours (RTCP).</source>
        <translation>Cada cuánto recibe un informe nuestro (RTCP) un leg cuyo sonido se genera aquí.</translation>
    </message>
    <message>
        <source>Media is taken only from the address in the SDP; nothing is learned from what comes.</source>
        <translation>Solo se aceptan medios de la dirección del SDP; no se aprende nada de lo que llega.</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>paquetes</translation>
    </message>
    <message>
        <source>So many packets in a row from another source until that is believed.</source>
        <translation>Cuántos paquetes seguidos de otro origen hacen falta para darlo por bueno.</translation>
    </message>
    <message>
        <source>Sources that may be learned: networks, or a list of acl.conf; empty: any.</source>
        <translation>Orígenes que se pueden aprender: redes, o una lista de acl.conf; vacío: cualquiera.</translation>
    </message>
    <message>
        <source>Differentiated services code point of media (RFC 2474); empty leaves it to the system.</source>
        <translation>Punto de código de servicios diferenciados (DSCP) de los medios (RFC 2474); vacío lo deja al sistema.</translation>
    </message>
    <message>
        <source>What is kept of each packet for exports: its headers, or the sound too.</source>
        <translation>Qué se conserva de cada paquete para las exportaciones: sus cabeceras, o también el sonido.</translation>
    </message>
    <message>
        <source>A call without media for so long ends; 0: never. FreeSWITCH has a variable of this name in ms.</source>
        <translation>Una llamada sin medios durante este tiempo termina; 0: nunca. FreeSWITCH tiene una variable con este nombre en ms.</translation>
    </message>
    <message>
        <source>The same while the call is held; 0: never.</source>
        <translation>Lo mismo mientras la llamada está en espera; 0: nunca.</translation>
    </message>
    <message>
        <source>Older name of media_timeout.</source>
        <translation>Nombre antiguo de media_timeout.</translation>
    </message>
    <message>
        <source>Older name of media_hold_timeout.</source>
        <translation>Nombre antiguo de media_hold_timeout.</translation>
    </message>
    <message>
        <source>Session-Expires of our INVITE (RFC 4028); 0 leaves it to the peers.</source>
        <translation>Session-Expires de nuestro INVITE (RFC 4028); 0 lo deja a los peers.</translation>
    </message>
    <message>
        <source>Min-SE: a shorter session gets 422.</source>
        <translation>Min-SE: una sesión más corta recibe 422.</translation>
    </message>
    <message>
        <source>Estimate of the round trip (RFC 3261): the first retransmission comes after it.</source>
        <translation>Estimación de la ida y vuelta (RFC 3261): pasada esta llega la primera retransmisión.</translation>
    </message>
    <message>
        <source>How long a request is repeated; empty: 64 times timer-T1.</source>
        <translation>Durante cuánto tiempo se repite una petición; vacío: 64 veces timer-T1.</translation>
    </message>
    <message>
        <source>Longest pause between two retransmissions.</source>
        <translation>Pausa más larga entre dos retransmisiones.</translation>
    </message>
    <message>
        <source>How long a message may stay in the network.</source>
        <translation>Cuánto tiempo puede permanecer un mensaje en la red.</translation>
    </message>
    <message>
        <source>In which header a callee is shown who calls.</source>
        <translation>En qué cabecera se muestra al llamado quién llama.</translation>
    </message>
    <message>
        <source>What sip_P-Asserted-Identity holds.</source>
        <translation>Qué contiene sip_P-Asserted-Identity.</translation>
    </message>
    <message>
        <source>The caller is shown who answers.</source>
        <translation>Se muestra al llamante quién contesta.</translation>
    </message>
    <message>
        <source>And who rings, in provisional answers.</source>
        <translation>Y quién suena, en respuestas provisionales.</translation>
    </message>
    <message>
        <source>A leg whose other end has changed is told by UPDATE.</source>
        <translation>A un leg cuyo otro extremo ha cambiado se le avisa con UPDATE.</translation>
    </message>
    <message>
        <source>Peers whose word about identities is believed; empty: those of apply-inbound-acl; none: nobody.</source>
        <translation>Peers cuya palabra sobre identidades se cree; vacío: los de apply-inbound-acl; none: nadie.</translation>
    </message>
    <message>
        <source>The INVITE to a callee names the Call-ID of the caller&apos;s leg in X-CID.</source>
        <translation>El INVITE al llamado nombra en X-CID el Call-ID del leg del llamante.</translation>
    </message>
    <message>
        <source>Who may call without a password: a list of acl.conf, or networks; several add up; empty: everybody.</source>
        <translation>Quién puede llamar sin contraseña: una lista de acl.conf, o redes; varias se suman; vacío: todos.</translation>
    </message>
    <message>
        <source>SRTP with each leg: optional, mandatory or forbidden, and after a colon the suites; a variable of this name wins.</source>
        <translation>SRTP con cada leg: optional, mandatory o forbidden y, tras dos puntos, las suites; prevalece una variable con este nombre.</translation>
    </message>
    <message>
        <source>The same as rtp_secure_media.</source>
        <translation>Lo mismo que rtp_secure_media.</translation>
    </message>
    <message>
        <source>The same with legs that call us; without any of them SRTP is accepted when it is offered.</source>
        <translation>Lo mismo con los legs que nos llaman; sin ninguno de ellos SRTP se acepta cuando se ofrece.</translation>
    </message>
    <message>
        <source>The same with legs that we call; without any of them none is offered.</source>
        <translation>Lo mismo con los legs que llamamos; sin ninguno de ellos no se ofrece.</translation>
    </message>
    <message>
        <source>Suites of SRTP in the order of our offers, with colons between; empty: all that are served.</source>
        <translation>Suites de SRTP en el orden de nuestras ofertas, separadas por dos puntos; vacío: todas las disponibles.</translation>
    </message>
    <message>
        <source>Keys in an m-line of plain RTP count.</source>
        <translation>Valen las claves en una línea m= de RTP sin cifrar.</translation>
    </message>
    <message>
        <source>The same as rtp_allow_crypto_in_avp.</source>
        <translation>Lo mismo que rtp_allow_crypto_in_avp.</translation>
    </message>
    <message>
        <source>Media that is not encrypted is refused, whatever a variable says.</source>
        <translation>Se rechazan los medios sin cifrar, diga lo que diga una variable.</translation>
    </message>
    <message>
        <source>REFER is refused.</source>
        <translation>Se rechaza REFER.</translation>
    </message>
    <message>
        <source>legs</source>
        <translation>legs</translation>
    </message>
    <message>
        <source>Legs at once; 0 is no limit.</source>
        <translation>Legs a la vez; 0 es sin límite.</translation>
    </message>
    <message>
        <source>New legs in a second; 0 is no limit.</source>
        <translation>Legs nuevos por segundo; 0 es sin límite.</translation>
    </message>
    <message>
        <source>The profile runs although it has a restriction that is not enforced.</source>
        <translation>El perfil funciona aunque tenga una restricción que no se hace cumplir.</translation>
    </message>
    <message>
        <source>Requests in a second that may open something.</source>
        <translation>Peticiones por segundo que pueden abrir algo.</translation>
    </message>
    <message>
        <source>Of those, from one host.</source>
        <translation>De esas, las de un mismo host.</translation>
    </message>
    <message>
        <source>TCP connections at once.</source>
        <translation>Conexiones TCP a la vez.</translation>
    </message>
    <message>
        <source>Peers that are behind a NAT: what they are sent goes to where they send from; several add up.</source>
        <translation>Peers que están detrás de un NAT: lo que se les envía va al lugar desde el que envían; varios se suman.</translation>
    </message>
    <message>
        <source>Peers that are told sip-ip and rtp-ip instead of the external addresses.</source>
        <translation>Peers a los que se indica sip-ip y rtp-ip en lugar de las direcciones externas.</translation>
    </message>
    <message>
        <source>Any difference between a peer&apos;s addresses means a NAT.</source>
        <translation>Cualquier diferencia entre las direcciones de un peer significa un NAT.</translation>
    </message>
    <message>
        <source>Context of the dialplan that incoming calls begin in.</source>
        <translation>Contexto del dialplan en el que empiezan las llamadas entrantes.</translation>
    </message>
    <message>
        <source>Kind of dialplan; only XML is there.</source>
        <translation>Tipo de dialplan; solo existe XML.</translation>
    </message>
    <message>
        <source>Port written next to ext-sip-ip when a router maps it.</source>
        <translation>Puerto que se escribe junto a ext-sip-ip cuando un router lo traduce.</translation>
    </message>
    <message>
        <source>Text appended to the bind URI, mostly transport=udp or transport=tcp to open one transport only.</source>
        <translation>Texto añadido a la URI de enlace, normalmente transport=udp o transport=tcp para abrir un solo transporte.</translation>
    </message>
    <message>
        <source>Stored by the parser and used for nothing.</source>
        <translation>El analizador lo guarda y no se usa para nada.</translation>
    </message>
    <message>
        <source>How often opening the sockets is tried; the stored number is one less than written.</source>
        <translation>Cuántas veces se intenta abrir los sockets; el número guardado es uno menos que el escrito.</translation>
    </message>
    <message>
        <source>Pause between two tries to open the sockets.</source>
        <translation>Pausa entre dos intentos de abrir los sockets.</translation>
    </message>
    <message>
        <source>Ends the whole server when the profile cannot start.</source>
        <translation>Termina el servidor entero cuando el perfil no puede arrancar.</translation>
    </message>
    <message>
        <source>Every request that is out of dialog and has no route goes there.</source>
        <translation>Toda petición fuera de diálogo que no tiene ruta va allí.</translation>
    </message>
    <message>
        <source>No SRV queries.</source>
        <translation>Sin consultas SRV.</translation>
    </message>
    <message>
        <source>No NAPTR queries.</source>
        <translation>Sin consultas NAPTR.</translation>
    </message>
    <message>
        <source>A 503 no longer moves on to the next SRV target.</source>
        <translation>Un 503 ya no pasa al siguiente destino SRV.</translation>
    </message>
    <message>
        <source>OPTIONS gets 503 when the session limit is reached or calls are paused.</source>
        <translation>OPTIONS recibe 503 cuando se alcanza el límite de sesiones o las llamadas están en pausa.</translation>
    </message>
    <message>
        <source>Profile answers nothing new while in standby (cluster use).</source>
        <translation>El perfil no responde nada nuevo mientras está en standby (uso en clúster).</translation>
    </message>
    <message>
        <source>User part of our Contact when there is no gateway.</source>
        <translation>Parte de usuario de nuestro Contact cuando no hay gateway.</translation>
    </message>
    <message>
        <source>Name in the o= line and session name of SDP we write.</source>
        <translation>Nombre en la línea o= y nombre de sesión del SDP que escribimos.</translation>
    </message>
    <message>
        <source>Writes one-letter header names.</source>
        <translation>Escribe nombres de cabecera de una letra.</translation>
    </message>
    <message>
        <source>False opens a fresh TCP connection for each request.</source>
        <translation>Con false abre una conexión TCP nueva para cada petición.</translation>
    </message>
    <message>
        <source>Answers to the source port even without rport (true), or only for some user agents (safe).</source>
        <translation>Responde al puerto de origen incluso sin rport (true), o solo para algunos user agents (safe).</translation>
    </message>
    <message>
        <source>Puts received=&quot;sip:IP:PORT&quot; into the stored Contact of a NATed phone.</source>
        <translation>Pone received=&quot;sip:IP:PORT&quot; en el Contact guardado de un teléfono tras NAT.</translation>
    </message>
    <message>
        <source>Every TCP registration is kept with its connection&apos;s address as route.</source>
        <translation>Cada registro por TCP se conserva con la dirección de su conexión como ruta.</translation>
    </message>
    <message>
        <source>Every TLS registration is kept with its connection&apos;s address as route.</source>
        <translation>Cada registro por TLS se conserva con la dirección de su conexión como ruta.</translation>
    </message>
    <message>
        <source>OPTIONS to registered NATed phones at ping-mean-interval.</source>
        <translation>OPTIONS a los teléfonos registrados tras NAT cada ping-mean-interval.</translation>
    </message>
    <message>
        <source>OPTIONS to every registration, NATed or not.</source>
        <translation>OPTIONS a cada registro, con NAT o sin él.</translation>
    </message>
    <message>
        <source>Removes a registration whose ping count fell below the minimum.</source>
        <translation>Elimina un registro cuya cuenta de pings ha caído por debajo del mínimo.</translation>
    </message>
    <message>
        <source>Ceiling of the ping counter that goes up with each answer.</source>
        <translation>Tope del contador de pings, que sube con cada respuesta.</translation>
    </message>
    <message>
        <source>Counter below this means unreachable.</source>
        <translation>Un contador por debajo de esto significa inalcanzable.</translation>
    </message>
    <message>
        <source>Mean time between pings of one registration (spread at random).</source>
        <translation>Tiempo medio entre los pings de un registro (repartido al azar).</translation>
    </message>
    <message>
        <source>How often the ping list is looked at.</source>
        <translation>Cada cuánto se revisa la lista de pings.</translation>
    </message>
    <message>
        <source>Method of the in-call keep-alive that a call variable starts.</source>
        <translation>Método del keepalive dentro de la llamada que inicia una variable de canal.</translation>
    </message>
    <message>
        <source>CRLF keep-alive sent on idle TCP and TLS connections.</source>
        <translation>Keepalive CRLF que se envía en conexiones TCP y TLS inactivas.</translation>
    </message>
    <message>
        <source>Double CRLF ping that demands a CRLF pong.</source>
        <translation>Ping de doble CRLF que exige un CRLF como pong.</translation>
    </message>
    <message>
        <source>Same Sofia tag as tcp-pingpong in FreeSWITCH&apos;s code; the later one wins.</source>
        <translation>La misma etiqueta de Sofia que tcp-pingpong en el código de FreeSWITCH; prevalece la última.</translation>
    </message>
    <message>
        <source>TCP keep-alive of the kernel.</source>
        <translation>Keepalive TCP del núcleo.</translation>
    </message>
    <message>
        <source>Registrations of a closed TCP, TLS or WS connection are removed at once.</source>
        <translation>Los registros de una conexión TCP, TLS o WS cerrada se eliminan de inmediato.</translation>
    </message>
    <message>
        <source>Lists that ICE candidates of the peer must match; never emptied by a rescan in FreeSWITCH.</source>
        <translation>Listas con las que deben coincidir los candidatos ICE del peer; en FreeSWITCH un rescan nunca las vacía.</translation>
    </message>
    <message>
        <source>Stored for G.726 packing and read by nobody.</source>
        <translation>Se guarda para el empaquetado de G.726 y nadie lo lee.</translation>
    </message>
    <message>
        <source>Meant to accept misspelt codec names; sets a bit in the wrong word, so it does nothing.</source>
        <translation>Pensado para aceptar nombres de códec mal escritos; activa un bit en la palabra equivocada, así que no hace nada.</translation>
    </message>
    <message>
        <source>Skips re-parsing SDP that did not change.</source>
        <translation>Evita volver a analizar un SDP que no ha cambiado.</translation>
    </message>
    <message>
        <source>Payload number of comfort noise in our own SDP.</source>
        <translation>Número de carga útil del ruido de confort en nuestro propio SDP.</translation>
    </message>
    <message>
        <source>Passes T.38 re-INVITEs through instead of answering them.</source>
        <translation>Deja pasar los re-INVITE de T.38 en lugar de responderlos.</translation>
    </message>
    <message>
        <source>Takes media in or out of the path around hold and attended transfer; repeatable; the third needs the first.</source>
        <translation>Mete o saca los medios del camino durante la espera y la transferencia atendida; repetible; la tercera necesita la primera.</translation>
    </message>
    <message>
        <source>A hold request is answered as if it were none.</source>
        <translation>Una petición de espera se responde como si no lo fuera.</translation>
    </message>
    <message>
        <source>Hold re-INVITEs go to the other leg; excludes media-option on hold.</source>
        <translation>Los re-INVITE de espera van al otro leg; excluye media-option para la espera.</translation>
    </message>
    <message>
        <source>Lets Sofia&apos;s own offer/answer engine watch the SDP.</source>
        <translation>Deja que el motor de oferta/respuesta de Sofia vigile el SDP.</translation>
    </message>
    <message>
        <source>Accepts INVITE without SDP: true answers it with our offer, proxy asks the callee first; cannot be unset by rescan in FreeSWITCH.</source>
        <translation>Acepta INVITE sin SDP: true responde con nuestra oferta, proxy pregunta antes al llamado; en FreeSWITCH un rescan no puede quitarlo.</translation>
    </message>
    <message>
        <source>After the late ACK of such a call re-invites the bridged leg.</source>
        <translation>Tras el ACK tardío de una llamada así vuelve a invitar al leg conectado.</translation>
    </message>
    <message>
        <source>A 183 without SDP is not treated as progress.</source>
        <translation>Un 183 sin SDP no se trata como progreso.</translation>
    </message>
    <message>
        <source>Writes the direction attribute at session level.</source>
        <translation>Escribe el atributo de dirección a nivel de sesión.</translation>
    </message>
    <message>
        <source>Passes re-INVITE SDP unpatched in proxy mode.</source>
        <translation>En modo Proxy deja pasar sin modificar el SDP de los re-INVITE.</translation>
    </message>
    <message>
        <source>SRTP without authentication tag.</source>
        <translation>SRTP sin etiqueta de autenticación.</translation>
    </message>
    <message>
        <source>Packet clock of decoded media.</source>
        <translation>Reloj de paquetes de los medios descodificados.</translation>
    </message>
    <message>
        <source>Writes fresh timestamps when relaying decoded media.</source>
        <translation>Escribe timestamps nuevos al reenviar medios descodificados.</translation>
    </message>
    <message>
        <source>Follows a peer whose packet length differs from its SDP.</source>
        <translation>Sigue a un peer cuya longitud de paquete difiere de su SDP.</translation>
    </message>
    <message>
        <source>No packet clock while bridged.</source>
        <translation>Sin reloj de paquetes mientras los legs están conectados.</translation>
    </message>
    <message>
        <source>Work-arounds switched on by the peer&apos;s user agent.</source>
        <translation>Soluciones alternativas que activa el user agent del peer.</translation>
    </message>
    <message>
        <source>Work-arounds for audio, always on.</source>
        <translation>Soluciones alternativas para audio, siempre activas.</translation>
    </message>
    <message>
        <source>Work-arounds for video, always on.</source>
        <translation>Soluciones alternativas para vídeo, siempre activas.</translation>
    </message>
    <message>
        <source>Interval of our own RTCP for video.</source>
        <translation>Intervalo de nuestro propio RTCP para vídeo.</translation>
    </message>
    <message>
        <source>Folder for the record-template.</source>
        <translation>Carpeta de record-template.</translation>
    </message>
    <message>
        <source>File name when a phone asks for recording by header.</source>
        <translation>Nombre de archivo cuando un teléfono pide grabar mediante una cabecera.</translation>
    </message>
    <message>
        <source>INVITE (and others) need digest or a matching ACL.</source>
        <translation>INVITE (y otros) necesitan Digest o una ACL que coincida.</translation>
    </message>
    <message>
        <source>Only the ACL decides; a miss is 403 and no challenge.</source>
        <translation>Solo decide la ACL; quien no coincide recibe 403 y ningún desafío.</translation>
    </message>
    <message>
        <source>Requests inside a dialog are challenged too.</source>
        <translation>También se desafían las peticiones dentro de un diálogo.</translation>
    </message>
    <message>
        <source>MESSAGE needs digest.</source>
        <translation>MESSAGE necesita Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-messages.</source>
        <translation>Forma inversa antigua; prevalece sobre auth-messages.</translation>
    </message>
    <message>
        <source>SUBSCRIBE needs digest.</source>
        <translation>SUBSCRIBE necesita Digest.</translation>
    </message>
    <message>
        <source>Old reverse spelling; overrides auth-subscriptions.</source>
        <translation>Forma inversa antigua; prevalece sobre auth-subscriptions.</translation>
    </message>
    <message>
        <source>An authenticated request without directory user is answered 480.</source>
        <translation>Una petición autenticada sin usuario en el directorio se responde con 480.</translation>
    </message>
    <message>
        <source>Takes any Authorization header of an INVITE as good, which is dangerous.</source>
        <translation>Da por buena cualquier cabecera Authorization de un INVITE, lo cual es peligroso.</translation>
    </message>
    <message>
        <source>With blind auth still checks and refuses a wrong digest.</source>
        <translation>Con autenticación ciega, aun así comprueba y rechaza un Digest incorrecto.</translation>
    </message>
    <message>
        <source>Refusal of enforce-blind-auth-result is 403 and not a new challenge.</source>
        <translation>El rechazo de enforce-blind-auth-result es 403 y no un nuevo desafío.</translation>
    </message>
    <message>
        <source>Accepts every REGISTER without a password, which is dangerous.</source>
        <translation>Acepta todo REGISTER sin contraseña, lo cual es peligroso.</translation>
    </message>
    <message>
        <source>The registered user must be the authenticated one.</source>
        <translation>El usuario registrado tiene que ser el autenticado.</translation>
    </message>
    <message>
        <source>Realm in our challenges: To host, From host or a fixed text.</source>
        <translation>Realm de nuestros desafíos: host de To, host de From o un texto fijo.</translation>
    </message>
    <message>
        <source>Life of a nonce; plus T1X64, and after success plus the registration&apos;s expiry.</source>
        <translation>Vida de un nonce; más T1X64 y, tras el éxito, más la caducidad del registro.</translation>
    </message>
    <message>
        <source>Highest nc accepted for one nonce; then a new one is given.</source>
        <translation>El nc más alto que se acepta para un nonce; después se da uno nuevo.</translation>
    </message>
    <message>
        <source>Algorithms offered, reordered strongest first; at most 6.</source>
        <translation>Algoritmos ofrecidos, reordenados del más fuerte al más débil; 6 como máximo.</translation>
    </message>
    <message>
        <source>Accepts digest computed with the wrong method by a broken phone.</source>
        <translation>Acepta un Digest calculado con el método equivocado por un teléfono defectuoso.</translation>
    </message>
    <message>
        <source>One warning per challenge and per failed attempt, with address and user, the line fail2ban reads.</source>
        <translation>Una advertencia por desafío y por intento fallido, con dirección y usuario: la línea que lee fail2ban.</translation>
    </message>
    <message>
        <source>A match registers WITHOUT password; repeatable to 100.</source>
        <translation>Quien coincide se registra SIN contraseña; repetible hasta 100.</translation>
    </message>
    <message>
        <source>Proxies whose X-AUTH-IP header names the real client; repeatable to 100.</source>
        <translation>Proxies cuya cabecera X-AUTH-IP nombra al cliente real; repetible hasta 100.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the inbound list.</source>
        <translation>Cabecera que lleva un token que debe coincidir con la lista de entrada.</translation>
    </message>
    <message>
        <source>Header that carries a token to be matched by the list of proxies.</source>
        <translation>Cabecera que lleva un token que debe coincidir con la lista de proxies.</translation>
    </message>
    <message>
        <source>Lists may name source ports.</source>
        <translation>Las listas pueden nombrar puertos de origen.</translation>
    </message>
    <message>
        <source>REGISTER from other user agents is refused 403.</source>
        <translation>El REGISTER de otros user agents se rechaza con 403.</translation>
    </message>
    <message>
        <source>REGISTER gets 403 and leaves Allow (the answer changes at rescan, the header at restart).</source>
        <translation>REGISTER recibe 403 y desaparece de Allow (la respuesta cambia con un rescan, la cabecera al reiniciar).</translation>
    </message>
    <message>
        <source>Directory domain used whatever realm the phone names.</source>
        <translation>Dominio del directorio que se usa sea cual sea el realm que nombre el teléfono.</translation>
    </message>
    <message>
        <source>Domain under which registrations are stored and looked up.</source>
        <translation>Dominio con el que se guardan y buscan los registros.</translation>
    </message>
    <message>
        <source>False: newest replaces all of the user; call-id: one per Call-ID; contact or true: one per Contact.</source>
        <translation>False: el más nuevo sustituye a todos los del usuario; call-id: uno por Call-ID; contact o true: uno por Contact.</translation>
    </message>
    <message>
        <source>More registrations of one To user are refused 403.</source>
        <translation>Más registros de un mismo usuario de To se rechazan con 403.</translation>
    </message>
    <message>
        <source>Expiry given whatever was asked.</source>
        <translation>Caducidad que se concede sea cual sea la pedida.</translation>
    </message>
    <message>
        <source>Shortest expiry of a registration; a shorter one is lengthened.</source>
        <translation>Caducidad más corta de un registro; una menor se alarga.</translation>
    </message>
    <message>
        <source>Longest expiry of a registration.</source>
        <translation>Caducidad más larga de un registro.</translation>
    </message>
    <message>
        <source>Random plus or minus so that phones do not return at once.</source>
        <translation>Más o menos al azar, para que los teléfonos no vuelvan todos a la vez.</translation>
    </message>
    <message>
        <source>Grace after expiry before removal.</source>
        <translation>Margen entre la caducidad y la eliminación.</translation>
    </message>
    <message>
        <source>Adds an Expires header to the 200.</source>
        <translation>Añade una cabecera Expires al 200.</translation>
    </message>
    <message>
        <source>A thread for each REGISTER, up to max-reg-threads.</source>
        <translation>Un hilo por cada REGISTER, hasta max-reg-threads.</translation>
    </message>
    <message>
        <source>How often expired registrations are swept.</source>
        <translation>Cada cuánto se barren los registros caducados.</translation>
    </message>
    <message>
        <source>Registering triggers the MWI state being sent.</source>
        <translation>Al registrarse se envía el estado de MWI.</translation>
    </message>
    <message>
        <source>Registering publishes the user&apos;s state.</source>
        <translation>Al registrarse se publica el estado del usuario.</translation>
    </message>
    <message>
        <source>Registering asks others for their state.</source>
        <translation>Al registrarse se pide a los demás su estado.</translation>
    </message>
    <message>
        <source>Address given to phones by the ua-profile event (multicast provisioning).</source>
        <translation>Dirección que se da a los teléfonos con el evento ua-profile (aprovisionamiento por multicast).</translation>
    </message>
    <message>
        <source>Session timers (RFC 4028).</source>
        <translation>Temporizadores de sesión (RFC 4028).</translation>
    </message>
    <message>
        <source>Refresh by UPDATE and not re-INVITE.</source>
        <translation>Renovación por UPDATE y no por re-INVITE.</translation>
    </message>
    <message>
        <source>Limit of open server transactions; more get 503.</source>
        <translation>Límite de transacciones de servidor abiertas; las demás reciben 503.</translation>
    </message>
    <message>
        <source>Requests over this are dropped or answered 503.</source>
        <translation>Las peticiones por encima de esto se descartan o se responden con 503.</translation>
    </message>
    <message>
        <source>Parsed and unused.</source>
        <translation>Se analiza y no se usa.</translation>
    </message>
    <message>
        <source>Aborts the process when the event thread stalls.</source>
        <translation>Aborta el proceso cuando el hilo de eventos se atasca.</translation>
    </message>
    <message>
        <source>Stall limit of one step.</source>
        <translation>Límite de atasco de un paso.</translation>
    </message>
    <message>
        <source>Stall limit of one event.</source>
        <translation>Límite de atasco de un evento.</translation>
    </message>
    <message>
        <source>Opens the TLS port.</source>
        <translation>Abre el puerto TLS.</translation>
    </message>
    <message>
        <source>Opens no UDP or TCP port.</source>
        <translation>No abre ningún puerto UDP ni TCP.</translation>
    </message>
    <message>
        <source>Bind URI parameters of the TLS port; transport=tls is added if missing.</source>
        <translation>Parámetros de la URI de enlace del puerto TLS; transport=tls se añade si falta.</translation>
    </message>
    <message>
        <source>TLS port.</source>
        <translation>Puerto TLS.</translation>
    </message>
    <message>
        <source>Folder with agent.pem (certificate and key) and cafile.pem; newer FreeSWITCH falls back to tls.pem and makes one.</source>
        <translation>Carpeta con agent.pem (certificado y clave) y cafile.pem; los FreeSWITCH más nuevos recurren a tls.pem y crean uno.</translation>
    </message>
    <message>
        <source>Opens an encrypted key file.</source>
        <translation>Abre un archivo de clave cifrado.</translation>
    </message>
    <message>
        <source>Checks validity dates of the peer&apos;s certificate.</source>
        <translation>Comprueba las fechas de validez del certificado del peer.</translation>
    </message>
    <message>
        <source>Longest chain.</source>
        <translation>Cadena más larga.</translation>
    </message>
    <message>
        <source>Whose certificates are checked.</source>
        <translation>De quién se comprueban los certificados.</translation>
    </message>
    <message>
        <source>Names allowed in client certificates.</source>
        <translation>Nombres permitidos en los certificados de cliente.</translation>
    </message>
    <message>
        <source>Ciphers of TLS.</source>
        <translation>Cifrados de TLS.</translation>
    </message>
    <message>
        <source>Versions of TLS.</source>
        <translation>Versiones de TLS.</translation>
    </message>
    <message>
        <source>Life of an idle TLS session.</source>
        <translation>Vida de una sesión TLS inactiva.</translation>
    </message>
    <message>
        <source>Limit of an outgoing TLS connect.</source>
        <translation>Límite de una conexión TLS saliente.</translation>
    </message>
    <message>
        <source>WebSocket port.</source>
        <translation>Puerto WebSocket.</translation>
    </message>
    <message>
        <source>Secure WebSocket port.</source>
        <translation>Puerto WebSocket seguro.</translation>
    </message>
    <message>
        <source>UPDATE stands in Allow.</source>
        <translation>UPDATE figura en Allow.</translation>
    </message>
    <message>
        <source>PRACK and reliable provisional answers.</source>
        <translation>PRACK y respuestas provisionales fiables.</translation>
    </message>
    <message>
        <source>Outbound (flow) support: reg-id and +sip.instance are honoured.</source>
        <translation>Soporte de Outbound (flow): se respetan reg-id y +sip.instance.</translation>
    </message>
    <message>
        <source>100 Trying is sent by the stack at once.</source>
        <translation>La pila envía 100 Trying de inmediato.</translation>
    </message>
    <message>
        <source>A 3xx goes to the dialplan and not straight to the new target.</source>
        <translation>Un 3xx va al dialplan y no directamente al nuevo destino.</translation>
    </message>
    <message>
        <source>NOTIFY 200 of a blind transfer waits for the new leg&apos;s answer.</source>
        <translation>El NOTIFY 200 de una transferencia ciega espera la respuesta del nuevo leg.</translation>
    </message>
    <message>
        <source>Event socket gets events about transfers.</source>
        <translation>El event socket recibe eventos de las transferencias.</translation>
    </message>
    <message>
        <source>Treats all attended transfers as between servers.</source>
        <translation>Trata todas las transferencias atendidas como entre servidores.</translation>
    </message>
    <message>
        <source>Asks an HTTP service for the far channel.</source>
        <translation>Pregunta a un servicio HTTP por el canal remoto.</translation>
    </message>
    <message>
        <source>Parameters of a tel-like user part become variables.</source>
        <translation>Los parámetros de una parte de usuario de tipo tel se convierten en variables.</translation>
    </message>
    <message>
        <source>Every INVITE header becomes sip_i_ variables.</source>
        <translation>Cada cabecera del INVITE se convierte en una variable sip_i_.</translation>
    </message>
    <message>
        <source>Caller and destination numbers carry @domain.</source>
        <translation>Los números del llamante y del destino llevan @dominio.</translation>
    </message>
    <message>
        <source>INFO bodies may carry commands.</source>
        <translation>Los cuerpos de INFO pueden llevar comandos.</translation>
    </message>
    <message>
        <source>INFO goes to the other leg.</source>
        <translation>INFO va al otro leg.</translation>
    </message>
    <message>
        <source>Which bodies of INFO pass.</source>
        <translation>Qué cuerpos de INFO pasan.</translation>
    </message>
    <message>
        <source>MESSAGE in a dialog goes to the other leg.</source>
        <translation>MESSAGE dentro de un diálogo va al otro leg.</translation>
    </message>
    <message>
        <source>Which NOTIFY events pass to the other leg.</source>
        <translation>Qué eventos NOTIFY pasan al otro leg.</translation>
    </message>
    <message>
        <source>MESSAGE inside a call is delivered as chat.</source>
        <translation>MESSAGE dentro de una llamada se entrega como chat.</translation>
    </message>
    <message>
        <source>Takes part in message delivery between users.</source>
        <translation>Participa en la entrega de mensajes entre usuarios.</translation>
    </message>
    <message>
        <source>Channel identifier is the inbound Call-ID (so a peer chooses it).</source>
        <translation>El identificador del canal es el Call-ID entrante (así que lo elige un peer).</translation>
    </message>
    <message>
        <source>Call-ID is the channel identifier.</source>
        <translation>El Call-ID es el identificador del canal.</translation>
    </message>
    <message>
        <source>Session-ID header.</source>
        <translation>Cabecera Session-ID.</translation>
    </message>
    <message>
        <source>Limits Session-ID to some peers.</source>
        <translation>Limita Session-ID a algunos peers.</translation>
    </message>
    <message>
        <source>Old format of Session-ID.</source>
        <translation>Formato antiguo de Session-ID.</translation>
    </message>
    <message>
        <source>MESSAGE is answered 200 and not 202.</source>
        <translation>MESSAGE se responde con 200 y no con 202.</translation>
    </message>
    <message>
        <source>SUBSCRIBE is answered 200 and not 202.</source>
        <translation>SUBSCRIBE se responde con 200 y no con 202.</translation>
    </message>
    <message>
        <source>Event for every MESSAGE.</source>
        <translation>Un evento por cada MESSAGE.</translation>
    </message>
    <message>
        <source>Event for the answer to BYE.</source>
        <translation>Un evento por la respuesta a BYE.</translation>
    </message>
    <message>
        <source>Handles SUBSCRIBE and PUBLISH; passive only keeps, pnp only provisions.</source>
        <translation>Gestiona SUBSCRIBE y PUBLISH; passive solo guarda, pnp solo aprovisiona.</translation>
    </message>
    <message>
        <source>Domains for which presence is answered.</source>
        <translation>Dominios para los que se responde presencia.</translation>
    </message>
    <message>
        <source>Hides numbers in dialog state from watchers.</source>
        <translation>Oculta a los observadores los números en el estado de diálogo.</translation>
    </message>
    <message>
        <source>State shown for a held call.</source>
        <translation>Estado que se muestra para una llamada en espera.</translation>
    </message>
    <message>
        <source>No ringing state to watchers.</source>
        <translation>Los observadores no ven que suena.</translation>
    </message>
    <message>
        <source>Uses presence_map.conf.</source>
        <translation>Usa presence_map.conf.</translation>
    </message>
    <message>
        <source>Domain for subscriptions whatever was asked.</source>
        <translation>Dominio de las suscripciones sea cual sea el pedido.</translation>
    </message>
    <message>
        <source>Length of every subscription.</source>
        <translation>Duración de cada suscripción.</translation>
    </message>
    <message>
        <source>Random plus or minus of that length.</source>
        <translation>Más o menos al azar sobre esa duración.</translation>
    </message>
    <message>
        <source>Length of every publication.</source>
        <translation>Duración de cada publicación.</translation>
    </message>
    <message>
        <source>BroadSoft shared lines; also sets manage-presence and several registrations.</source>
        <translation>Líneas compartidas de BroadSoft; establece también manage-presence y varios registros.</translation>
    </message>
    <message>
        <source>A NOTIFY about mail from a trunk is passed to the user.</source>
        <translation>Un NOTIFY de una troncal sobre mensajes de voz se pasa al usuario.</translation>
    </message>
    <message>
        <source>MWI NOTIFY uses the registration&apos;s Call-ID.</source>
        <translation>El NOTIFY de MWI usa el Call-ID del registro.</translation>
    </message>
    <message>
        <source>Old log level of the profile.</source>
        <translation>Nivel de log antiguo del perfil.</translation>
    </message>
    <message>
        <source>All messages to the log; fs_cli switches it live.</source>
        <translation>Todos los mensajes al log; fs_cli lo cambia en marcha.</translation>
    </message>
    <message>
        <source>Copies messages to capture-server (HEP); fs_cli switches it live.</source>
        <translation>Copia los mensajes a capture-server (HEP); fs_cli lo cambia en marcha.</translation>
    </message>
    <message>
        <source>Keeps calls in a database for recovery after a crash; cannot be unset by rescan.</source>
        <translation>Guarda las llamadas en una base de datos para recuperarlas tras un fallo; un rescan no puede quitarlo.</translation>
    </message>
    <message>
        <source>SQLite file of registrations.</source>
        <translation>Archivo SQLite de los registros.</translation>
    </message>
    <message>
        <source>External database for registrations.</source>
        <translation>Base de datos externa para los registros.</translation>
    </message>
    <message>
        <source>Wait for the database.</source>
        <translation>Esperar a la base de datos.</translation>
    </message>
    <message>
        <source>SQL before a batch.</source>
        <translation>SQL antes de un lote.</translation>
    </message>
    <message>
        <source>SQL after a batch.</source>
        <translation>SQL después de un lote.</translation>
    </message>
    <message>
        <source>SQL inside a batch, first.</source>
        <translation>SQL dentro de un lote, al principio.</translation>
    </message>
    <message>
        <source>SQL inside a batch, last.</source>
        <translation>SQL dentro de un lote, al final.</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (a switch of STUN).</source>
        <translation>Figura en los archivos de ejemplo de FreeSWITCH, que ya no lo lee (un interruptor de STUN).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (see rtp-timer-name).</source>
        <translation>Figura en los archivos de ejemplo de FreeSWITCH, que ya no lo lee (ver rtp-timer-name).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more (it is always on).</source>
        <translation>Figura en los archivos de ejemplo de FreeSWITCH, que ya no lo lee (está siempre activo).</translation>
    </message>
    <message>
        <source>Stands in FreeSWITCH&apos;s sample files, which does not read it any more.</source>
        <translation>Figura en los archivos de ejemplo de FreeSWITCH, que ya no lo lee.</translation>
    </message>
    <message>
        <source>What a leg of a call in Default mode hears while the other is on hold: a file, tone_stream://..., silence; empty: nothing of ours.</source>
        <translation>Qué oye un leg de una llamada en modo Default mientras el otro está en espera: un archivo, tone_stream://..., silence; vacío: nada nuestro.</translation>
    </message>
    <message>
        <source>Legs in Default mode that are sent no silence, but what it sounds like (comfort noise, RFC 3389), where they offer that: those that call (in), those that are called (out), or both.</source>
        <translation>Legs en modo Default a los que no se envía silencio, sino cómo suena (ruido de confort, RFC 3389), si lo ofrecen: los que llaman (in), los llamados (out), o ambos (both).</translation>
    </message>
</context>
<context>
    <name>ProfileDraft</name>
    <message>
        <source>&quot;%1&quot; is not an IP address (host and interface names are not looked up)</source>
        <translation>«%1» no es una dirección IP (los nombres de host y de interfaz no se resuelven)</translation>
    </message>
    <message>
        <source>%1 is a multicast address</source>
        <translation>%1 es una dirección multicast</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not an IP address or host name to advertise (STUN servers are not asked)</source>
        <translation>«%1» no es una dirección IP ni un nombre de host que se pueda anunciar (no se pregunta a servidores STUN)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a network such as 192.168.0.0/16</source>
        <translation>«%1» no es una red como 192.168.0.0/16</translation>
    </message>
    <message>
        <source>%1 cannot be advertised: nobody can send to it</source>
        <translation>%1 no se puede anunciar: nadie puede enviarle nada</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a port from %2 to 65535</source>
        <translation>«%1» no es un puerto de %2 a 65535</translation>
    </message>
    <message>
        <source>%1 is not above rtp-start-port %2</source>
        <translation>%1 no es mayor que rtp-start-port %2</translation>
    </message>
    <message>
        <source>rtp-ip %1 needs it: peers must be told an address</source>
        <translation>rtp-ip %1 lo exige: hay que indicar una dirección a los peers</translation>
    </message>
    <message>
        <source>%1 is of another IP version than rtp-ip %2</source>
        <translation>%1 es de otra versión de IP que rtp-ip %2</translation>
    </message>
</context>
<context>
    <name>ProfileFlip</name>
    <message>
        <source>an SDP of our own for each leg: only codecs of the profile</source>
        <translation>un SDP nuestro para cada leg: solo códecs del perfil</translation>
    </message>
    <message>
        <source>one RTP stream to each leg that goes on, whoever is connected to it</source>
        <translation>un flujo RTP hacia cada leg que sigue, esté quien esté conectado con él</translation>
    </message>
    <message>
        <source>calls that the dialplan answers itself</source>
        <translation>llamadas que contesta el propio dialplan</translation>
    </message>
    <message>
        <source>every codec passes, known to the engine or not</source>
        <translation>pasa cualquier códec, lo conozca el motor o no</translation>
    </message>
    <message>
        <source>SRTP, DTLS-SRTP and ZRTP stay end to end, T.38 passes raw</source>
        <translation>SRTP, DTLS-SRTP y ZRTP siguen de extremo a extremo, T.38 pasa en bruto</translation>
    </message>
    <message>
        <source>no media load here, the shortest path for RTP</source>
        <translation>ninguna carga de medios aquí, el camino más corto para el RTP</translation>
    </message>
    <message>
        <source>RTP figures, captures and quality values</source>
        <translation>cifras de RTP, capturas y valores de calidad</translation>
    </message>
    <message>
        <source>media addresses hidden from the peers, help through NAT</source>
        <translation>direcciones de medios ocultas a los peers, ayuda a través de NAT</translation>
    </message>
    <message>
        <source>No live call: nothing keeps the old settings.</source>
        <translation>Ninguna llamada activa: nada conserva los ajustes anteriores.</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep %1 until they end.</source>
        <translation>
            <numerusform>%n llamada activa conserva %1 hasta que termine.</numerusform>
            <numerusform>%n llamadas activas conservan %1 hasta que terminen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) keep what they began with until they end.</source>
        <translation>
            <numerusform>%n llamada activa conserva hasta que termine aquello con lo que empezó.</numerusform>
            <numerusform>%n llamadas activas conservan hasta que terminen aquello con lo que empezaron.</numerusform>
        </translation>
    </message>
    <message>
        <source>late negotiation off → on</source>
        <translation>negociación tardía desactivada → activada</translation>
    </message>
    <message>
        <source>late negotiation on → off</source>
        <translation>negociación tardía activada → desactivada</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;</source>
        <translation>Aplicar a «%1»</translation>
    </message>
    <message>
        <source>Apply to &quot;%1&quot;: %2</source>
        <translation>Aplicar a «%1»: %2</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>tras un reinicio</translation>
    </message>
    <message>
        <source>new calls (moot while %1)</source>
        <translation>llamadas nuevas (sin efecto con %1)</translation>
    </message>
    <message>
        <source>new calls</source>
        <translation>llamadas nuevas</translation>
    </message>
    <message>
        <source>Roll &quot;%1&quot; back to its file of %2</source>
        <translation>Restaurar «%1» a su archivo de %2</translation>
    </message>
    <message>
        <source>What needs a restart is saved now, and counts when the profile starts again.</source>
        <translation>Lo que necesita un reinicio se guarda ahora, y se aplica cuando el perfil arranque de nuevo.</translation>
    </message>
    <message>
        <source>transcoding where the legs have different codecs or packet times</source>
        <translation>transcodificación donde los legs tienen códecs o duraciones de paquete distintos</translation>
    </message>
    <message>
        <source>SRTP by SDES or DTLS with each leg for itself</source>
        <translation>SRTP por SDES o DTLS con cada leg por separado</translation>
    </message>
</context>
<context>
    <name>Quality</name>
    <message>
        <source>Packets lost of those expected, the worse direction</source>
        <translation>Paquetes perdidos de los esperados, en la peor dirección</translation>
    </message>
    <message>
        <source>Interarrival jitter (RFC 3550), the worse direction</source>
        <translation>Jitter entre llegadas (RFC 3550), en la peor dirección</translation>
    </message>
    <message>
        <source>Mean opinion score by the E-model (ITU-T G.107 simplified), the worse direction</source>
        <translation>Mean Opinion Score según el modelo E (ITU-T G.107 simplificado), en la peor dirección</translation>
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
        <translation>Calidad</translation>
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
        <translation>%1, menos de 5 s</translation>
    </message>
    <message>
        <source>E-model, ITU-T G.107 simplified, up to here: from codec, loss, jitter and round trip</source>
        <translation>Modelo E, ITU-T G.107 simplificado, hasta aquí: a partir de códec, pérdida, jitter e ida y vuelta</translation>
    </message>
    <message>
        <source>%1 (%2 %)</source>
        <translation>%1 (%2 %)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidos</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.3; duplicates make up for lost packets</source>
        <translation>RFC 3550, apéndice A.3; los duplicados compensan paquetes perdidos</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Tardíos</translation>
    </message>
    <message>
        <source>Behind the newest by more than a jitter buffer of 60 ms holds</source>
        <translation>Detrás del más nuevo en más de lo que abarca un búfer de jitter de 60 ms</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>RFC 3550, appendix A.8</source>
        <translation>RFC 3550, apéndice A.8</translation>
    </message>
    <message>
        <source>Longest time between packets</source>
        <translation>Mayor tiempo entre paquetes</translation>
    </message>
    <message>
        <source>Gaps over 200 ms</source>
        <translation>Huecos de más de 200 ms</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>Between the engine and the leg it comes from, by RTCP</source>
        <translation>Entre el motor y el leg del que viene, según RTCP</translation>
    </message>
    <message>
        <source>Packets</source>
        <translation>Paquetes</translation>
    </message>
    <message>
        <source>Packets in / out</source>
        <translation>Paquetes entr. / sal.</translation>
    </message>
    <message>
        <source>Relay delta (in − out)</source>
        <translation>Diferencia del relay (entr. − sal.)</translation>
    </message>
    <message>
        <source>Dropped</source>
        <translation>Descartados</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Duplicados</translation>
    </message>
    <message>
        <source>Reordered</source>
        <translation>Reordenados</translation>
    </message>
    <message>
        <source>Octets in / out</source>
        <translation>Octetos entr. / sal.</translation>
    </message>
    <message>
        <source>RTCP in / out</source>
        <translation>RTCP entr. / sal.</translation>
    </message>
    <message>
        <source>Other in / out</source>
        <translation>Otros entr. / sal.</translation>
    </message>
    <message>
        <source>STUN, DTLS, ZRTP, UDPTL and keepalives</source>
        <translation>STUN, DTLS, ZRTP, UDPTL y keepalives</translation>
    </message>
    <message>
        <source>Time in the engine</source>
        <translation>Tiempo en el motor</translation>
    </message>
    <message>
        <source>%1 µs</source>
        <translation>%1 µs</translation>
    </message>
    <message>
        <source>Mean, in the worker that carries this call</source>
        <translation>Promedio, en el hilo de trabajo que lleva esta llamada</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>from a foreign source</source>
        <translation>de un origen ajeno</translation>
    </message>
    <message>
        <source>with no address to send to yet</source>
        <translation>aún sin dirección a la que enviar</translation>
    </message>
    <message>
        <source>refused by the system</source>
        <translation>rechazados por el sistema</translation>
    </message>
    <message>
        <source>too long</source>
        <translation>muy largos</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>vacíos</translation>
    </message>
    <message>
        <source>malformed</source>
        <translation>malformados</translation>
    </message>
    <message>
        <source>not agreed with the other end</source>
        <translation>no acordados con el otro extremo</translation>
    </message>
    <message>
        <source>not authentic (SRTP)</source>
        <translation>no auténticos (SRTP)</translation>
    </message>
    <message>
        <source>replayed (SRTP)</source>
        <translation>repetidos (SRTP)</translation>
    </message>
    <message>
        <source>that could not be encrypted</source>
        <translation>que no se pudieron cifrar</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>desconocido</translation>
    </message>
    <message>
        <source>Encryption</source>
        <translation>Cifrado</translation>
    </message>
    <message>
        <source>SRTP that ends here, as it comes and as it goes on</source>
        <translation>SRTP que termina aquí, según llega y según sigue</translation>
    </message>
    <message>
        <source>none that ends here</source>
        <translation>ninguno que termine aquí</translation>
    </message>
    <message>
        <source>plain</source>
        <translation>sin cifrar</translation>
    </message>
    <message>
        <source>%1 in, %2 out</source>
        <translation>%1 entrada, %2 salida</translation>
    </message>
    <message>
        <source>Payload types seen</source>
        <translation>Tipos de carga útil vistos</translation>
    </message>
    <message>
        <source>Packet time</source>
        <translation>Duración de paquete</translation>
    </message>
    <message>
        <source>Time stamp steps</source>
        <translation>Saltos del timestamp</translation>
    </message>
    <message>
        <source>Jumps of the RTP time stamp: the sender began anew, as after a hold; not part of the jitter</source>
        <translation>Saltos del timestamp RTP: el emisor empezó de nuevo, como tras una espera; no forman parte del jitter</translation>
    </message>
    <message>
        <source>%1, changed %2 times</source>
        <translation>%1, cambiado %2 veces</translation>
    </message>
    <message>
        <source>SSRC</source>
        <translation>SSRC</translation>
    </message>
    <message>
        <source>Markers</source>
        <translation>Marcas</translation>
    </message>
    <message>
        <source>Packets with the marker bit: a talk spurt begins</source>
        <translation>Paquetes con el bit de marca: empieza un tramo de voz</translation>
    </message>
    <message>
        <source>DTMF</source>
        <translation>DTMF</translation>
    </message>
    <message>
        <source>telephone-event, RFC 4733: the last 32 keys; encrypted ones are not seen</source>
        <translation>telephone-event, RFC 4733: las últimas 32 teclas; las cifradas no se ven</translation>
    </message>
    <message>
        <source>not in the SDP</source>
        <translation>no está en el SDP</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>As the other end receives it (RTCP)</source>
        <translation>Tal como lo recibe el otro extremo (RTCP)</translation>
    </message>
    <message>
        <source>Lost there</source>
        <translation>Perdidos allí</translation>
    </message>
    <message>
        <source>%1 (%2 % lately)</source>
        <translation>%1 (%2 % últimamente)</translation>
    </message>
    <message>
        <source>RFC 3550, section 6.4.1; not seen in an encrypted stream</source>
        <translation>RFC 3550, sección 6.4.1; no se ve en un flujo cifrado</translation>
    </message>
    <message>
        <source>Jitter there</source>
        <translation>Jitter allí</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>Informes</translation>
    </message>
    <message>
        <source>Addresses</source>
        <translation>Direcciones</translation>
    </message>
    <message>
        <source>%1 (not the SDP&apos;s: NAT)</source>
        <translation>%1 (no es la del SDP: NAT)</translation>
    </message>
    <message>
        <source>Address in the SDP</source>
        <translation>Dirección en el SDP</translation>
    </message>
    <message>
        <source>Source, learned</source>
        <translation>Origen, aprendido</translation>
    </message>
    <message>
        <source>Received at</source>
        <translation>Recibido en</translation>
    </message>
    <message>
        <source>Sent to</source>
        <translation>Enviado a</translation>
    </message>
    <message>
        <source>Codec decided</source>
        <translation>Códec decidido</translation>
    </message>
    <message>
        <source>Refused codec</source>
        <translation>Códec rechazado</translation>
    </message>
    <message>
        <source>Jitter buffer</source>
        <translation>Búfer de jitter</translation>
    </message>
    <message>
        <source>%1 ms, should be %2 ms</source>
        <translation>%1 ms, debería ser %2 ms</translation>
    </message>
    <message>
        <source>How long what is played now has waited; the target follows the network</source>
        <translation>Cuánto ha esperado lo que se reproduce ahora; el objetivo sigue a la red</translation>
    </message>
    <message>
        <source>Concealed</source>
        <translation>Ocultado</translation>
    </message>
    <message>
        <source>%1 ms: %2 lost, %3 late, %4 unreadable</source>
        <translation>%1 ms: %2 perdidos, %3 tardíos, %4 ilegibles</translation>
    </message>
    <message>
        <source>Sound that was made up because nothing could be played, by its cause</source>
        <translation>Sonido inventado porque no había nada que reproducir, por su causa</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>Estirado</translation>
    </message>
    <message>
        <source>Sound that was played faster or slower, so that the buffer follows the network</source>
        <translation>Sonido reproducido más rápido o más lento, para que el búfer siga a la red</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>Conversión</translation>
    </message>
    <message>
        <source>%1 µs each 10 ms, %2 % of a core</source>
        <translation>%1 µs cada 10 ms, %2 % de un núcleo</translation>
    </message>
    <message>
        <source>Decoding, resampling and encoding of this direction</source>
        <translation>Descodificación, remuestreo y codificación de esta dirección</translation>
    </message>
    <message>
        <source>Failed handshakes</source>
        <translation>Handshakes fallidos</translation>
    </message>
    <message>
        <source>DTLS that has brought no keys: what the leg sends cannot be read</source>
        <translation>DTLS que no ha dado claves: lo que envía el leg no se puede leer</translation>
    </message>
    <message>
        <source>%1: no keys yet</source>
        <translation>%1: aún sin claves</translation>
    </message>
    <message>
        <source>Pauses not sent</source>
        <translation>Pausas no enviadas</translation>
    </message>
    <message>
        <source>Silence that the leg is told of by comfort noise instead (vad)</source>
        <translation>Silencio que en su lugar se indica al leg con ruido de confort (vad)</translation>
    </message>
</context>
<context>
    <name>SdpConformance</name>
    <message>
        <source>Proxy mode changes the origin, addresses and ports, and drops ICE, keys and embedded addresses; everything else passes byte for byte.</source>
        <translation>El modo Proxy cambia el origen, las direcciones y los puertos, y quita ICE, claves y direcciones incrustadas; todo lo demás pasa byte a byte.</translation>
    </message>
    <message>
        <source>Bypass mode passes the SDP byte for byte.</source>
        <translation>El modo Bypass pasa el SDP byte a byte.</translation>
    </message>
    <message>
        <source>Default mode has a reason for every change.</source>
        <translation>El modo Default tiene un motivo para cada cambio.</translation>
    </message>
    <message>
        <source>listed as kept, but it differs</source>
        <translation>figura como conservada, pero difiere</translation>
    </message>
    <message>
        <source>bypass mode may not change anything</source>
        <translation>el modo Bypass no puede cambiar nada</translation>
    </message>
    <message>
        <source>changed without a reason</source>
        <translation>cambiada sin motivo</translation>
    </message>
    <message>
        <source>proxy mode may not move %1</source>
        <translation>el modo Proxy no puede mover %1</translation>
    </message>
    <message>
        <source>proxy mode may not change %1 like this</source>
        <translation>el modo Proxy no puede cambiar así %1</translation>
    </message>
    <message>
        <source>proxy mode may not drop %1</source>
        <translation>el modo Proxy no puede quitar %1</translation>
    </message>
    <message>
        <source>proxy mode may not add %1</source>
        <translation>el modo Proxy no puede añadir %1</translation>
    </message>
    <message>
        <source>The SDP that was sent differs from the one received, which bypass mode forbids.</source>
        <translation>El SDP enviado difiere del recibido, lo que el modo Bypass prohíbe.</translation>
    </message>
    <message>
        <source>The SDP that was sent is not what the listed changes make of the one received.</source>
        <translation>El SDP enviado no es lo que resulta de aplicar los cambios indicados al recibido.</translation>
    </message>
</context>
<context>
    <name>SdpDiff</name>
    <message>
        <source>%1 → engine</source>
        <translation>%1 → motor</translation>
    </message>
    <message>
        <source>engine → %1</source>
        <translation>motor → %1</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>Línea %1: %2</translation>
    </message>
    <message>
        <source>New line %1: %2</source>
        <translation>Nueva línea %1: %2</translation>
    </message>
    <message>
        <source>the origin is ours (topology hiding)</source>
        <translation>el origen es nuestro (ocultación de topología)</translation>
    </message>
    <message>
        <source>media anchored here</source>
        <translation>medios anclados aquí</translation>
    </message>
    <message>
        <source>on hold: the address stays unspecified</source>
        <translation>en espera: la dirección queda sin especificar</translation>
    </message>
    <message>
        <source>relay port of m-line %1</source>
        <translation>puerto de relay de la línea m= %1</translation>
    </message>
    <message>
        <source>relay RTCP port of m-line %1</source>
        <translation>puerto RTCP de relay de la línea m= %1</translation>
    </message>
    <message>
        <source>media over TCP is not relayed: rejected with port 0</source>
        <translation>los medios sobre TCP no se reenvían: rechazados con el puerto 0</translation>
    </message>
    <message>
        <source>no relay port serves this m-line</source>
        <translation>ningún puerto de relay atiende esta línea m=</translation>
    </message>
    <message>
        <source>k= is obsolete and carries a key</source>
        <translation>k= está obsoleto y lleva una clave</translation>
    </message>
    <message>
        <source>ICE would lead media around the relay</source>
        <translation>ICE llevaría los medios por fuera del relay</translation>
    </message>
    <message>
        <source>the attribute embeds an address</source>
        <translation>el atributo incrusta una dirección</translation>
    </message>
    <message>
        <source>negotiated by the engine</source>
        <translation>negociado por el motor</translation>
    </message>
    <message>
        <source>the codec is not among the preferences</source>
        <translation>el códec no está entre las preferencias</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>Línea m= %1: %2</translation>
    </message>
</context>
<context>
    <name>SoundText</name>
    <message numerus="yes">
        <source>headers alone are kept of %n packets</source>
        <translation>
            <numerusform>de %n paquete solo se conserva la cabecera</numerusform>
            <numerusform>de %n paquetes solo se conservan las cabeceras</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are encrypted</source>
        <translation>
            <numerusform>%n paquete está cifrado</numerusform>
            <numerusform>%n paquetes están cifrados</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are of no codec that can be decoded</source>
        <translation>
            <numerusform>%n paquete es de un códec que no se puede descodificar</numerusform>
            <numerusform>%n paquetes son de un códec que no se puede descodificar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets are no payload of their codec</source>
        <translation>
            <numerusform>%n paquete no es una carga útil de su códec</numerusform>
            <numerusform>%n paquetes no son una carga útil de su códec</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n packets came later than half an hour after the first</source>
        <translation>
            <numerusform>%n paquete llegó más de media hora después del primero</numerusform>
            <numerusform>%n paquetes llegaron más de media hora después del primero</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nada</translation>
    </message>
    <message numerus="yes">
        <source>%n packets lost</source>
        <translation>
            <numerusform>%n paquete perdido</numerusform>
            <numerusform>%n paquetes perdidos</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>No RTP of this call is kept.</source>
        <translation>No se conserva RTP de esta llamada.</translation>
    </message>
    <message numerus="yes">
        <source>%n older packets are no longer kept.</source>
        <translation>
            <numerusform>%n paquete más antiguo ya no se conserva.</numerusform>
            <numerusform>%n paquetes más antiguos ya no se conservan.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::BundleOpening</name>
    <message>
        <source>Open diagnostics</source>
        <translation>Abrir diagnóstico</translation>
    </message>
    <message>
        <source>Diagnostics bundles (*.zip manifest.json);;All files (*)</source>
        <translation>Archivos de diagnóstico (*.zip manifest.json);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Opening %1...</source>
        <translation>Abriendo %1...</translation>
    </message>
    <message>
        <source>The bundle %1 holds no call.</source>
        <translation>El archivo de diagnóstico %1 no contiene ninguna llamada.</translation>
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
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>Filter:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</source>
        <translation>Filtro:  mode:proxy  state:alarm  from:~34  mos&lt;3.6</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>The setting is %1 of the profile of the engine that exported the calls.</source>
        <translation>El ajuste es %1 del perfil del motor que exportó las llamadas.</translation>
    </message>
    <message>
        <source>The setting is %1=%2 of the profile of the engine that exported the calls.</source>
        <translation>El ajuste es %1=%2 del perfil del motor que exportó las llamadas.</translation>
    </message>
    <message>
        <source>%1: %2, exported %3 by Legscope %4. Nothing of it can be changed.</source>
        <translation>%1: %2, exportado %3 por Legscope %4. Nada de ello se puede cambiar.</translation>
    </message>
    <message>
        <source>Masked:</source>
        <translation>Enmascarado:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallDetail</name>
    <message>
        <source>Call detail</source>
        <translation>Detalle de la llamada</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Secuencia</translation>
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
        <translation>Eventos</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>En bruto</translation>
    </message>
    <message>
        <source>%1 - Legscope</source>
        <translation>%1 - Legscope</translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Lo que muestra la secuencia</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallEventModel</name>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Evento</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallHead</name>
    <message>
        <source>The shown call</source>
        <translation>La llamada mostrada</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Copy the Call-ID of the caller&apos;s leg</source>
        <translation>Copiar el Call-ID del leg del llamante</translation>
    </message>
    <message>
        <source>No call selected</source>
        <translation>Ninguna llamada seleccionada</translation>
    </message>
    <message>
        <source>Since the answer</source>
        <translation>Desde la respuesta</translation>
    </message>
    <message>
        <source>Since the INVITE</source>
        <translation>Desde el INVITE</translation>
    </message>
    <message>
        <source>What comes from A / what comes from B</source>
        <translation>Lo que viene de A / lo que viene de B</translation>
    </message>
    <message>
        <source>SRTP</source>
        <translation>SRTP</translation>
    </message>
    <message>
        <source>The media is offered and answered with encryption</source>
        <translation>Los medios se ofrecen y responden con cifrado</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallModel</name>
    <message>
        <source>not seen</source>
        <translation>no visto</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Codec A/B</source>
        <translation>Códec A/B</translation>
    </message>
    <message>
        <source>RTP pps</source>
        <translation>RTP pps</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
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
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Profile → Out</source>
        <translation>Perfil → Salida</translation>
    </message>
    <message>
        <source>User agent</source>
        <translation>User agent</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsLadder</name>
    <message numerus="yes">
        <source>Ladder of %n call(s) - Legscope</source>
        <translation>
            <numerusform>Secuencia de %n llamada - Legscope</numerusform>
            <numerusform>Secuencia de %n llamadas - Legscope</numerusform>
        </translation>
    </message>
    <message>
        <source>What the ladder shows</source>
        <translation>Lo que muestra la secuencia</translation>
    </message>
    <message>
        <source>The two marked messages are of different calls. Only messages of one call are compared.</source>
        <translation>Los dos mensajes marcados son de llamadas distintas. Solo se comparan mensajes de una misma llamada.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CallsPage</name>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>No call matches the filter.</source>
        <translation>Ninguna llamada cumple el filtro.</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Borrar filtro</translation>
    </message>
    <message>
        <source>The filter is not applied. %1</source>
        <translation>El filtro no se aplica. %1</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Abrir secuencia</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Abrir en ventana propia</translation>
    </message>
    <message>
        <source>Compare the two calls</source>
        <translation>Comparar las dos llamadas</translation>
    </message>
    <message>
        <source>Filter by %1</source>
        <translation>Filtrar por %1</translation>
    </message>
    <message>
        <source>Filter without %1</source>
        <translation>Filtrar sin %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copiar %n fila</numerusform>
            <numerusform>Copiar %n filas</numerusform>
        </translation>
    </message>
    <message>
        <source>Two calls - Legscope</source>
        <translation>Dos llamadas - Legscope</translation>
    </message>
    <message>
        <source>&amp;Pin on top</source>
        <translation>&amp;Fijar arriba</translation>
    </message>
    <message>
        <source>Keep the selected calls on top of the list, whatever it is sorted by and filtered for</source>
        <translation>Mantener las llamadas seleccionadas arriba de la lista, sea cual sea su orden y su filtro</translation>
    </message>
    <message>
        <source>Un&amp;pin</source>
        <translation>Des&amp;fijar</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Una secuencia de las llamadas seleccionadas</translation>
    </message>
    <message>
        <source>Show the messages of all selected calls in one ladder, in order of time</source>
        <translation>Mostrar los mensajes de todas las llamadas seleccionadas en una sola secuencia, por orden de tiempo</translation>
    </message>
    <message numerus="yes">
        <source>&amp;One ladder (of %n calls at most)</source>
        <translation>
            <numerusform>&amp;Una secuencia (de %n llamada como máximo)</numerusform>
            <numerusform>&amp;Una secuencia (de %n llamadas como máximo)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Nota...</translation>
    </message>
    <message>
        <source>Write a note of the selected call; the history keeps it</source>
        <translation>Escribir una nota de la llamada seleccionada; el historial la conserva</translation>
    </message>
    <message>
        <source>&amp;Why this route...</source>
        <translation>&amp;Por qué esta ruta...</translation>
    </message>
    <message>
        <source>See what the dialplan asks of the selected call, and the answer to each condition</source>
        <translation>Ver qué pregunta el dialplan sobre la llamada seleccionada, y la respuesta a cada condición</translation>
    </message>
</context>
<context>
    <name>legscope::ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Paleta de comandos</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Comandos</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferenceModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n miembro</numerusform>
            <numerusform>%n miembros</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, locked</source>
        <translation>%1, bloqueada</translation>
    </message>
    <message>
        <source>talking</source>
        <translation>hablando</translation>
    </message>
    <message>
        <source>has the floor</source>
        <translation>tiene la palabra</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>silenciado</translation>
    </message>
    <message>
        <source>deaf</source>
        <translation>ensordecido</translation>
    </message>
    <message>
        <source>silent</source>
        <translation>en silencio</translation>
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
        <translation>Conferencia, miembro</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Hears at</source>
        <translation>Oye a</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ConferencesPage</name>
    <message>
        <source>&amp;Originate...</source>
        <translation>&amp;Originar llamada...</translation>
    </message>
    <message>
        <source>There is no conference.
One begins when a route runs the application conference, and ends when the last member leaves.</source>
        <translation>No hay ninguna conferencia.
Una empieza cuando una ruta ejecuta la aplicación conference, y termina cuando sale el último miembro.</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Conferencias</translation>
    </message>
    <message>
        <source>&amp;Mute</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>The others do not hear the member, or hear him again</source>
        <translation>Los demás no oyen al miembro, o vuelven a oírlo</translation>
    </message>
    <message>
        <source>&amp;Deafen</source>
        <translation>&amp;Ensordecer</translation>
    </message>
    <message>
        <source>The member does not hear the others, or hears them again</source>
        <translation>El miembro no oye a los demás, o vuelve a oírlos</translation>
    </message>
    <message>
        <source>Louder</source>
        <translation>Más alto</translation>
    </message>
    <message>
        <source>The others hear the member louder</source>
        <translation>Los demás oyen al miembro más alto</translation>
    </message>
    <message>
        <source>Quieter</source>
        <translation>Más bajo</translation>
    </message>
    <message>
        <source>The others hear the member quieter</source>
        <translation>Los demás oyen al miembro más bajo</translation>
    </message>
    <message>
        <source>Hears louder</source>
        <translation>Oye más alto</translation>
    </message>
    <message>
        <source>The member hears the others louder</source>
        <translation>El miembro oye a los demás más alto</translation>
    </message>
    <message>
        <source>Hears quieter</source>
        <translation>Oye más bajo</translation>
    </message>
    <message>
        <source>The member hears the others quieter</source>
        <translation>El miembro oye a los demás más bajo</translation>
    </message>
    <message>
        <source>Give the &amp;floor</source>
        <translation>Dar la &amp;palabra</translation>
    </message>
    <message>
        <source>The member has the floor</source>
        <translation>El miembro tiene la palabra</translation>
    </message>
    <message>
        <source>&amp;Kick</source>
        <translation>E&amp;xpulsar</translation>
    </message>
    <message>
        <source>The member has to leave the conference</source>
        <translation>El miembro tiene que abandonar la conferencia</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>&amp;Bloquear</translation>
    </message>
    <message>
        <source>Nobody else can join the conference, or others can again</source>
        <translation>Nadie más puede entrar en la conferencia, o de nuevo pueden entrar otros</translation>
    </message>
    <message>
        <source>Un&amp;mute</source>
        <translation>Dejar de &amp;silenciar</translation>
    </message>
    <message>
        <source>Let &amp;hear</source>
        <translation>D&amp;ejar oír</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Des&amp;bloquear</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EmptyState</name>
    <message>
        <source>No calls</source>
        <translation>Sin llamadas</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>No profile runs: nothing can call.</source>
        <translation>Ningún perfil está en marcha: nada puede llamar.</translation>
    </message>
    <message>
        <source>Point a phone or a trunk at one of these addresses (UDP or TCP), or see a call between two built-in phones.</source>
        <translation>Dirigir un teléfono o una troncal a una de estas direcciones (UDP o TCP), o ver una llamada entre dos teléfonos integrados.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>Copiar %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ErrorBar</name>
    <message>
        <source>Problems</source>
        <translation>Problemas</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>%1 (%2 times)</source>
        <translation>%1 (%2 veces)</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>legscope::ui::EventsTab</name>
    <message>
        <source>Events of the call</source>
        <translation>Eventos de la llamada</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportChoices</name>
    <message>
        <source>&amp;Keys that were pressed (INFO and RTP)</source>
        <translation>&amp;Teclas pulsadas (INFO y RTP)</translation>
    </message>
    <message>
        <source>&amp;Numbers and names</source>
        <translation>&amp;Números y nombres</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Of each call</source>
        <translation>De cada llamada</translation>
    </message>
    <message>
        <source>Masked in every file</source>
        <translation>Enmascarado en cada archivo</translation>
    </message>
    <message>
        <source>SRTP keys, passwords, credentials (always)</source>
        <translation>Claves SRTP, contraseñas, credenciales (siempre)</translation>
    </message>
    <message>
        <source>Tones within sound that was captured stay: nobody listens to it for this.</source>
        <translation>Los tonos dentro del sonido capturado se quedan: nadie lo escucha para esto.</translation>
    </message>
    <message>
        <source>Of callers and callees, in messages, SDPs and whatever is said about a call. Addresses of hosts and Call-IDs stay.</source>
        <translation>De llamantes y llamados, en mensajes, SDP y todo lo que se dice de una llamada. Las direcciones de hosts y los Call-ID se quedan.</translation>
    </message>
    <message>
        <source>none is selected</source>
        <translation>ninguna seleccionada</translation>
    </message>
    <message>
        <source>This call: %1</source>
        <translation>Esta llamada: %1</translation>
    </message>
    <message>
        <source>Selected calls: %1</source>
        <translation>Llamadas seleccionadas: %1</translation>
    </message>
    <message>
        <source>What the list shows: %1</source>
        <translation>Lo que muestra la lista: %1</translation>
    </message>
    <message>
        <source>All calls: %1</source>
        <translation>Todas las llamadas: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportDialog</name>
    <message>
        <source>&amp;Replace the file</source>
        <translation>&amp;Reemplazar el archivo</translation>
    </message>
    <message>
        <source>&amp;Open folder</source>
        <translation>A&amp;brir carpeta</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Exportar llamadas</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>&amp;Cancel the export</source>
        <translation>&amp;Cancelar la exportación</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Export to %1: %2</source>
        <translation>Exportar a %1: %2</translation>
    </message>
    <message>
        <source>Cancelled, but the disk does not answer. Nothing is written when it does.</source>
        <translation>Cancelado, pero el disco no responde. No se escribe nada cuando responda.</translation>
    </message>
    <message>
        <source>Cancelling...</source>
        <translation>Cancelando...</translation>
    </message>
    <message>
        <source>%1 The disk does not answer.</source>
        <translation>%1 El disco no responde.</translation>
    </message>
    <message>
        <source>%1 does not answer; another folder is shown.</source>
        <translation>%1 no responde; se muestra otra carpeta.</translation>
    </message>
    <message>
        <source>Asking the disk...</source>
        <translation>Preguntando al disco...</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportFile</name>
    <message>
        <source>&amp;Browse...</source>
        <translation>E&amp;xaminar...</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>Export calls</source>
        <translation>Exportar llamadas</translation>
    </message>
    <message>
        <source>Diagnostics bundle (*.zip)</source>
        <translation>Archivo de diagnóstico (*.zip)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ExportPreview</name>
    <message>
        <source>As it is written</source>
        <translation>Tal como se escribe</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Mensaje siguiente</translation>
    </message>
    <message>
        <source>Message as it is written</source>
        <translation>Mensaje tal como se escribe</translation>
    </message>
    <message>
        <source>There is no message to show.</source>
        <translation>No hay ningún mensaje que mostrar.</translation>
    </message>
    <message numerus="yes">
        <source>Call %1, message %2 of %3, masked: %n place(s)</source>
        <translation>
            <numerusform>Llamada %1, mensaje %2 de %3, enmascarado: %n lugar</numerusform>
            <numerusform>Llamada %1, mensaje %2 de %3, enmascarado: %n lugares</numerusform>
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
        <translation>Legscope no puede funcionar.</translation>
    </message>
    <message>
        <source>The export was not written.</source>
        <translation>La exportación no se escribió.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterChips</name>
    <message>
        <source>Words of the filter</source>
        <translation>Palabras del filtro</translation>
    </message>
    <message>
        <source>Take %1 out of the filter</source>
        <translation>Quitar %1 del filtro</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterField</name>
    <message>
        <source>Filter:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</source>
        <translation>Filtro:  mode:proxy  state:live  from:~34  mos&lt;3.6   ( / )</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtro</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all hold. A word alone is found anywhere; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;header:Name~text&lt;/b&gt; at a header of its messages; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; compare; &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Palabras que deben cumplirse todas. Una palabra sola se busca en todas partes; &lt;b&gt;from: to: profile: codec: cause: mode: state: finding: note: call: callid: agent:&lt;/b&gt; miran una sola cosa (&lt;b&gt;~&lt;/b&gt; en cualquier parte de ella, &lt;b&gt;=&lt;/b&gt; toda ella); &lt;b&gt;header:Name~texto&lt;/b&gt; una cabecera de sus mensajes; &lt;b&gt;loss&amp;gt; jitter&amp;gt; mos&amp;lt; dur&amp;gt; pps&amp;gt;&lt;/b&gt; comparan; &lt;b&gt;-&lt;/b&gt; delante invierte una palabra.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterStrip</name>
    <message>
        <source>Filter and modes</source>
        <translation>Filtro y modos</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FilterViews</name>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Filters with a name</source>
        <translation>Filtros con nombre</translation>
    </message>
    <message>
        <source>All calls</source>
        <translation>Todas las llamadas</translation>
    </message>
    <message>
        <source>Live calls</source>
        <translation>Llamadas activas</translation>
    </message>
    <message>
        <source>Failed calls</source>
        <translation>Llamadas fallidas</translation>
    </message>
    <message>
        <source>Poor quality (MOS under 3.6)</source>
        <translation>Mala calidad (MOS inferior a 3,6)</translation>
    </message>
    <message>
        <source>Loss over 1 %</source>
        <translation>Pérdida superior al 1 %</translation>
    </message>
    <message>
        <source>Media not seen (bypass)</source>
        <translation>Medios no vistos (Bypass)</translation>
    </message>
    <message>
        <source>Save this filter...</source>
        <translation>Guardar este filtro...</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Eliminar</translation>
    </message>
    <message>
        <source>View: %1</source>
        <translation>Vista: %1</translation>
    </message>
    <message>
        <source>Save this filter</source>
        <translation>Guardar este filtro</translation>
    </message>
    <message>
        <source>Name of &quot;%1&quot;:</source>
        <translation>Nombre de «%1»:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FindingsStrip</name>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message numerus="yes">
        <source>%n more finding(s)</source>
        <translation>
            <numerusform>%n hallazgo más</numerusform>
            <numerusform>%n hallazgos más</numerusform>
        </translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Aviso</translation>
    </message>
    <message>
        <source>Show this parameter of the profile</source>
        <translation>Mostrar este parámetro del perfil</translation>
    </message>
    <message>
        <source>Show %1 of the profile</source>
        <translation>Mostrar %1 del perfil</translation>
    </message>
    <message>
        <source>Enter this value into the form of the profile; it is applied when you confirm it there</source>
        <translation>Introducir este valor en el formulario del perfil; se aplica cuando se confirme allí</translation>
    </message>
    <message>
        <source>Enter %1 into the form of the profile</source>
        <translation>Introducir %1 en el formulario del perfil</translation>
    </message>
    <message>
        <source>Set %1...</source>
        <translation>Definir %1...</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Mostrar %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::FlipDialog</name>
    <message>
        <source>Apply to new calls</source>
        <translation>Aplicar a llamadas nuevas</translation>
    </message>
    <message>
        <source>Changed settings</source>
        <translation>Ajustes cambiados</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>Ajuste</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Ahora</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Nuevo</translation>
    </message>
    <message>
        <source>Takes effect</source>
        <translation>Se aplica</translation>
    </message>
    <message>
        <source>(not set)</source>
        <translation>(sin definir)</translation>
    </message>
    <message>
        <source>Overridden by routes that set the mode themselves:</source>
        <translation>Anulado por rutas que definen ellas mismas el modo:</translation>
    </message>
    <message>
        <source>You lose on new calls:</source>
        <translation>En las llamadas nuevas se pierde:</translation>
    </message>
    <message>
        <source>You gain on new calls:</source>
        <translation>En las llamadas nuevas se gana:</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Applying...</source>
        <translation>Aplicando...</translation>
    </message>
    <message>
        <source>The engine stopped before it had applied the settings.</source>
        <translation>El motor se detuvo antes de haber aplicado los ajustes.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>No aplicado: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryBar</name>
    <message>
        <source>Search:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</source>
        <translation>Buscar:  1002  from:~34  cause:USER_BUSY  finding:ONE_WAY  -host:10.0.</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Palabras</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>Cualquier fecha</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hoy</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Ayer</translation>
    </message>
    <message>
        <source>Last 7 days</source>
        <translation>Últimos 7 días</translation>
    </message>
    <message>
        <source>Last 30 days</source>
        <translation>Últimos 30 días</translation>
    </message>
    <message>
        <source>Between...</source>
        <translation>Entre...</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Begun from</source>
        <translation>Iniciadas desde</translation>
    </message>
    <message>
        <source>Begun before</source>
        <translation>Iniciadas antes de</translation>
    </message>
    <message>
        <source>yyyy-MM-dd HH:mm</source>
        <translation>dd/MM/yyyy HH:mm</translation>
    </message>
    <message>
        <source>There is no &quot;%1:&quot;. Known: %2.</source>
        <translation>«%1:» no existe. Se conocen: %2.</translation>
    </message>
    <message>
        <source>The time ends before it begins.</source>
        <translation>El periodo termina antes de empezar.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Settings...</source>
        <translation>Ajustes...</translation>
    </message>
    <message>
        <source>How many calls the history keeps, and for how long</source>
        <translation>Cuántas llamadas conserva el historial, y durante cuánto tiempo</translation>
    </message>
    <message>
        <source>&lt;qt&gt;Words that must all be there. A word alone is found anywhere; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; look at one thing (&lt;b&gt;~&lt;/b&gt; anywhere in it, &lt;b&gt;=&lt;/b&gt; all of it); &lt;b&gt;-&lt;/b&gt; in front turns a word round.&lt;/qt&gt;</source>
        <translation>&lt;qt&gt;Palabras que deben estar todas. Una palabra sola se busca en todas partes; &lt;b&gt;from: to: host: profile: mode: cause: codec: callid: finding: note:&lt;/b&gt; miran una sola cosa (&lt;b&gt;~&lt;/b&gt; en cualquier parte de ella, &lt;b&gt;=&lt;/b&gt; toda ella); &lt;b&gt;-&lt;/b&gt; delante invierte una palabra.&lt;/qt&gt;</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryList</name>
    <message>
        <source>&amp;Export...</source>
        <translation>&amp;Exportar...</translation>
    </message>
    <message>
        <source>&amp;One ladder of the selected calls</source>
        <translation>&amp;Una secuencia de las llamadas seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Note...</source>
        <translation>&amp;Nota...</translation>
    </message>
    <message>
        <source>Calls of the history</source>
        <translation>Llamadas del historial</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected calls</source>
        <translation>Escribir un archivo de diagnóstico (zip) de las llamadas seleccionadas</translation>
    </message>
    <message>
        <source>Open ladder</source>
        <translation>Abrir secuencia</translation>
    </message>
    <message>
        <source>Open in a window of its own</source>
        <translation>Abrir en ventana propia</translation>
    </message>
    <message>
        <source>Search for %1</source>
        <translation>Buscar %1</translation>
    </message>
    <message>
        <source>Search without %1</source>
        <translation>Buscar sin %1</translation>
    </message>
    <message numerus="yes">
        <source>Copy %n row(s)</source>
        <translation>
            <numerusform>Copiar %n fila</numerusform>
            <numerusform>Copiar %n filas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryModel</name>
    <message>
        <source>Calls of this host that were refused alike, until %1. The first one is opened.</source>
        <translation>Llamadas de este host rechazadas por igual, hasta %1. Se abre la primera.</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Para</translation>
    </message>
    <message>
        <source>Host</source>
        <translation>Host</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>Códec</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Cause</source>
        <translation>Causa</translation>
    </message>
    <message>
        <source>Call-ID</source>
        <translation>Call-ID</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Hallazgo</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Too short to say much: less than five seconds</source>
        <translation>Demasiado corta para juzgar: menos de cinco segundos</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
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
        <translation>Nota</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistoryPage</name>
    <message>
        <source>Show all calls</source>
        <translation>Mostrar todas las llamadas</translation>
    </message>
    <message>
        <source>Searching...</source>
        <translation>Buscando...</translation>
    </message>
    <message>
        <source>Cancelled: the list is as it was before.</source>
        <translation>Cancelado: la lista está como antes.</translation>
    </message>
    <message>
        <source>No call is in the history yet</source>
        <translation>Aún no hay ninguna llamada en el historial</translation>
    </message>
    <message>
        <source>No call of the history has all that</source>
        <translation>Ninguna llamada del historial tiene todo eso</translation>
    </message>
    <message numerus="yes">
        <source>The newest %n call(s); older ones come as the list is scrolled.</source>
        <translation>
            <numerusform>La llamada más reciente (%n); las anteriores aparecen al desplazar la lista.</numerusform>
            <numerusform>Las %n llamadas más recientes; las anteriores aparecen al desplazar la lista.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n call(s)</source>
        <translation>
            <numerusform>%n llamada</numerusform>
            <numerusform>%n llamadas</numerusform>
        </translation>
    </message>
    <message>
        <source>No history is kept</source>
        <translation>No se guarda historial</translation>
    </message>
    <message>
        <source>There is no history to show</source>
        <translation>No hay historial que mostrar</translation>
    </message>
</context>
<context>
    <name>legscope::ui::HistorySettingsDialog</name>
    <message>
        <source>&amp;Keep calls that have ended</source>
        <translation>&amp;Conservar las llamadas terminadas</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Días</translation>
    </message>
    <message>
        <source> days</source>
        <translation> días</translation>
    </message>
    <message>
        <source>Megabytes</source>
        <translation>Megabytes</translation>
    </message>
    <message>
        <source> MiB</source>
        <translation> MiB</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
    <message>
        <source> calls</source>
        <translation> llamadas</translation>
    </message>
    <message>
        <source>What the history keeps</source>
        <translation>Lo que conserva el historial</translation>
    </message>
    <message>
        <source>Not &amp;older than</source>
        <translation>No más an&amp;tiguas que</translation>
    </message>
    <message>
        <source>A &amp;file of at most</source>
        <translation>Un &amp;archivo de hasta</translation>
    </message>
    <message>
        <source>At &amp;most</source>
        <translation>Como &amp;máximo</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>The oldest calls go first. What is saved counts when Legscope starts again.</source>
        <translation>Las llamadas más antiguas se van primero. Lo que se guarda se aplica cuando Legscope arranca de nuevo.</translation>
    </message>
    <message>
        <source>The configuration is being read...</source>
        <translation>Leyendo la configuración...</translation>
    </message>
    <message>
        <source>The configuration cannot be read. %1</source>
        <translation>No se puede leer la configuración. %1</translation>
    </message>
    <message>
        <source>This start was told to keep none (--no-history), or has no place for it.</source>
        <translation>A este arranque se le indicó no guardar historial (--no-history), o no tiene dónde guardarlo.</translation>
    </message>
    <message>
        <source>File: %1</source>
        <translation>Archivo: %1</translation>
    </message>
    <message>
        <source>This start still has other values than the configuration.</source>
        <translation>Este arranque tiene aún otros valores que la configuración.</translation>
    </message>
    <message>
        <source>Saving...</source>
        <translation>Guardando...</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>No guardado: %1</translation>
    </message>
    <message>
        <source>What the history keeps is saved, and counts when Legscope starts again.</source>
        <translation>Lo que conserva el historial está guardado, y se aplica cuando Legscope arranca de nuevo.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Teclas</translation>
    </message>
    <message>
        <source>Search keys</source>
        <translation>Buscar teclas</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Tecla</translation>
    </message>
    <message>
        <source>Does</source>
        <translation>Efecto</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>En todas partes</translation>
    </message>
    <message>
        <source>Call list and history</source>
        <translation>Lista de llamadas e historial</translation>
    </message>
    <message>
        <source>Enter</source>
        <translation>Intro</translation>
    </message>
    <message>
        <source>Ladder of the call</source>
        <translation>Secuencia de la llamada</translation>
    </message>
    <message>
        <source>Double click</source>
        <translation>Doble clic</translation>
    </message>
    <message>
        <source>The call in a window of its own</source>
        <translation>La llamada en una ventana propia</translation>
    </message>
    <message>
        <source>Ctrl+C</source>
        <translation>Ctrl+C</translation>
    </message>
    <message>
        <source>Copy the selected rows as they are seen</source>
        <translation>Copiar las filas seleccionadas tal como se ven</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menú</translation>
    </message>
    <message>
        <source>Tabs of a call</source>
        <translation>Pestañas de una llamada</translation>
    </message>
    <message>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <source>Back to the list; closes a window of its own</source>
        <translation>Volver a la lista; cierra una ventana propia</translation>
    </message>
    <message>
        <source>Ladder</source>
        <translation>Secuencia</translation>
    </message>
    <message>
        <source>Up, Down</source>
        <translation>Arriba, Abajo</translation>
    </message>
    <message>
        <source>Previous and next row</source>
        <translation>Fila anterior y siguiente</translation>
    </message>
    <message>
        <source>n, p</source>
        <translation>n, p</translation>
    </message>
    <message>
        <source>Next and previous message</source>
        <translation>Mensaje siguiente y anterior</translation>
    </message>
    <message>
        <source>Enter, r</source>
        <translation>Intro, r</translation>
    </message>
    <message>
        <source>The message as it was sent</source>
        <translation>El mensaje tal como se envió</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>Its SDP before and after</source>
        <translation>Su SDP antes y después</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Mark it; the second mark compares the two</source>
        <translation>Marcarlo; la segunda marca compara los dos</translation>
    </message>
    <message>
        <source>w</source>
        <translation>w</translation>
    </message>
    <message>
        <source>Time as clock, since the begin, since the row before</source>
        <translation>Tiempo como hora, desde el inicio, desde la fila anterior</translation>
    </message>
    <message>
        <source>d, D, m</source>
        <translation>d, D, m</translation>
    </message>
    <message>
        <source>SDP marks, only messages with SDP, bands of RTP</source>
        <translation>Marcas SDP, solo mensajes con SDP, bandas de RTP</translation>
    </message>
    <message>
        <source>SDP diff</source>
        <translation>Diff SDP</translation>
    </message>
    <message>
        <source>Next and previous change</source>
        <translation>Cambio siguiente y anterior</translation>
    </message>
    <message>
        <source>The setting behind the change</source>
        <translation>El ajuste que hay detrás del cambio</translation>
    </message>
    <message>
        <source>c</source>
        <translation>c</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Solo cambios</translation>
    </message>
    <message>
        <source>Raw</source>
        <translation>En bruto</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Ctrl+F</translation>
    </message>
    <message>
        <source>Find in the messages of the call</source>
        <translation>Buscar en los mensajes de la llamada</translation>
    </message>
    <message>
        <source>Plots of RTP</source>
        <translation>Gráficas de RTP</translation>
    </message>
    <message>
        <source>Left, Right, Home, End</source>
        <translation>Izquierda, Derecha, Inicio, Fin</translation>
    </message>
    <message>
        <source>Move the crosshair</source>
        <translation>Mover la cruz</translation>
    </message>
    <message>
        <source>Take it away</source>
        <translation>Quitarla</translation>
    </message>
    <message>
        <source>Filter by the value, pin, compare two selected calls, hang up, export</source>
        <translation>Filtrar por el valor, fijar, comparar dos llamadas seleccionadas, colgar, exportar</translation>
    </message>
    <message>
        <source>+, -, 0</source>
        <translation>+, -, 0</translation>
    </message>
    <message>
        <source>Look closely at a part of the time, at more of it, at all of it</source>
        <translation>Ver de cerca una parte del tiempo, ver más, verlo todo</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LadderView</name>
    <message>
        <source>Call ladder</source>
        <translation>Secuencia de la llamada</translation>
    </message>
    <message>
        <source>Save ladder</source>
        <translation>Guardar secuencia</translation>
    </message>
    <message>
        <source>%1 cannot be written: %2</source>
        <translation>No se puede escribir %1: %2</translation>
    </message>
    <message>
        <source>Copy row</source>
        <translation>Copiar fila</translation>
    </message>
    <message>
        <source>Copy ladder</source>
        <translation>Copiar secuencia</translation>
    </message>
    <message>
        <source>&amp;Time: absolute, relative, delta</source>
        <translation>&amp;Tiempo: absoluto, relativo, delta</translation>
    </message>
    <message>
        <source>Changes how the ladder tells time</source>
        <translation>Cambia cómo indica el tiempo la secuencia</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>SDP ma&amp;rks</source>
        <translation>Marc&amp;as SDP</translation>
    </message>
    <message>
        <source>Mark the messages that carry SDP, and what of it was rewritten</source>
        <translation>Marcar los mensajes que llevan SDP, y lo que se reescribió en él</translation>
    </message>
    <message>
        <source>&amp;Only SDP</source>
        <translation>S&amp;olo SDP</translation>
    </message>
    <message>
        <source>Show only the messages that carry SDP</source>
        <translation>Mostrar solo los mensajes que llevan SDP</translation>
    </message>
    <message>
        <source>RTP &amp;bands</source>
        <translation>Ba&amp;ndas RTP</translation>
    </message>
    <message>
        <source>Show the RTP of each direction as a band</source>
        <translation>Mostrar el RTP de cada dirección como una banda</translation>
    </message>
    <message>
        <source>Save &amp;ladder as...</source>
        <translation>G&amp;uardar secuencia como...</translation>
    </message>
    <message>
        <source>Write the ladder as SVG, PNG, PDF, text or Mermaid</source>
        <translation>Escribir la secuencia como SVG, PNG, PDF, texto o Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;text</source>
        <translation>&amp;Copiar secuencia como texto</translation>
    </message>
    <message>
        <source>The whole ladder in columns of text</source>
        <translation>La secuencia entera en columnas de texto</translation>
    </message>
    <message>
        <source>Copy ladder as Mer&amp;maid</source>
        <translation>Copiar secuencia como M&amp;ermaid</translation>
    </message>
    <message>
        <source>The whole ladder as a sequence diagram of Mermaid</source>
        <translation>La secuencia entera como diagrama de secuencia de Mermaid</translation>
    </message>
    <message>
        <source>Copy ladder as &amp;image</source>
        <translation>Copiar secuencia como &amp;imagen</translation>
    </message>
    <message>
        <source>The whole ladder as an image</source>
        <translation>La secuencia entera como imagen</translation>
    </message>
    <message>
        <source>Open &amp;message</source>
        <translation>A&amp;brir mensaje</translation>
    </message>
    <message>
        <source>Show the selected message of the ladder as it was sent</source>
        <translation>Mostrar el mensaje seleccionado de la secuencia tal como se envió</translation>
    </message>
    <message>
        <source>SDP &amp;before and after</source>
        <translation>SDP antes &amp;y después</translation>
    </message>
    <message>
        <source>Show what was rewritten in the SDP of the selected message</source>
        <translation>Mostrar lo que se reescribió en el SDP del mensaje seleccionado</translation>
    </message>
    <message>
        <source>Mark to &amp;compare</source>
        <translation>&amp;Marcar para comparar</translation>
    </message>
    <message>
        <source>Mark the selected message; the second one that is marked is compared with the first</source>
        <translation>Marcar el mensaje seleccionado; el segundo que se marca se compara con el primero</translation>
    </message>
    <message>
        <source>Next message</source>
        <translation>Mensaje siguiente</translation>
    </message>
    <message>
        <source>Go to the next message</source>
        <translation>Ir al mensaje siguiente</translation>
    </message>
    <message>
        <source>Previous message</source>
        <translation>Mensaje anterior</translation>
    </message>
    <message>
        <source>Go to the message before</source>
        <translation>Ir al mensaje anterior</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LegActions</name>
    <message>
        <source>A: %1, the caller</source>
        <translation>A: %1, el llamante</translation>
    </message>
    <message>
        <source>B: %1</source>
        <translation>B: %1</translation>
    </message>
    <message>
        <source>&amp;Record...</source>
        <translation>&amp;Grabar...</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Record what the caller says and hears into a file</source>
        <translation>Grabar en un archivo lo que el llamante dice y oye</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Grabar</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
    <message>
        <source>/var/lib/legscope/1001.wav</source>
        <translation>/var/lib/legscope/1001.wav</translation>
    </message>
    <message>
        <source>The ending chooses the format. Both parties are recorded.</source>
        <translation>La extensión del archivo determina el formato. Se graba a ambas partes.</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>&amp;Detener grabación</translation>
    </message>
    <message>
        <source>Ctrl+Shift+R</source>
        <translation>Ctrl+Shift+R</translation>
    </message>
    <message>
        <source>End the recordings of the caller&apos;s leg; their files are kept</source>
        <translation>Terminar las grabaciones del leg del llamante; sus archivos se conservan</translation>
    </message>
    <message>
        <source>Stop recording</source>
        <translation>Detener grabación</translation>
    </message>
    <message>
        <source>Pla&amp;y a file...</source>
        <translation>&amp;Reproducir un archivo...</translation>
    </message>
    <message>
        <source>Ctrl+U</source>
        <translation>Ctrl+U</translation>
    </message>
    <message>
        <source>Play a file, a tone or a stream to a party of the call</source>
        <translation>Reproducir un archivo, un tono o un flujo a una parte de la llamada</translation>
    </message>
    <message>
        <source>Play a file</source>
        <translation>Reproducir un archivo</translation>
    </message>
    <message>
        <source>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</source>
        <translation>/usr/share/sounds/hold.wav, tone_stream://%(1000,0,440)</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Liste&amp;n with a phone...</source>
        <translation>&amp;Escuchar con un teléfono...</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>Your phone is called and hears both parties, who do not hear you</source>
        <translation>Se llama a su teléfono, que oye a ambas partes; ellas no le oyen a usted</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>&amp;Whisper with a phone...</source>
        <translation>&amp;Susurrar con un teléfono...</translation>
    </message>
    <message>
        <source>Ctrl+W</source>
        <translation>Ctrl+W</translation>
    </message>
    <message>
        <source>Your phone is called, hears both parties, and the caller alone hears you</source>
        <translation>Se llama a su teléfono, que oye a ambas partes, y solo el llamante le oye a usted</translation>
    </message>
    <message>
        <source>Whisper</source>
        <translation>Susurrar</translation>
    </message>
    <message>
        <source>&amp;Transfer...</source>
        <translation>&amp;Transferir...</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>Send a party of the call to another extension; the other one goes</source>
        <translation>Enviar una parte de la llamada a otra extensión; la otra se desconecta</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Transferir</translation>
    </message>
    <message>
        <source>Extension</source>
        <translation>Extensión</translation>
    </message>
    <message>
        <source>1003</source>
        <translation>1003</translation>
    </message>
    <message>
        <source>&amp;Park</source>
        <translation>&amp;Aparcar</translation>
    </message>
    <message>
        <source>Ctrl+Shift+P</source>
        <translation>Ctrl+Shift+P</translation>
    </message>
    <message>
        <source>The caller waits, the other party goes</source>
        <translation>El llamante espera, la otra parte se desconecta</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Aparcar</translation>
    </message>
    <message>
        <source>Take the &amp;media</source>
        <translation>Tomar los &amp;medios</translation>
    </message>
    <message>
        <source>Ctrl+M</source>
        <translation>Ctrl+M</translation>
    </message>
    <message>
        <source>Move the call into Default mode, in which it can be recorded, played to and listened to</source>
        <translation>Pasar la llamada al modo Default, en el que se puede grabar, escuchar y reproducir sonidos en ella</translation>
    </message>
    <message>
        <source>Take the media</source>
        <translation>Tomar los medios</translation>
    </message>
    <message>
        <source>The mode of this call is not decided yet.</source>
        <translation>El modo de esta llamada aún no está decidido.</translation>
    </message>
    <message>
        <source>This call is in %1 mode, in which its sound is not read. &quot;%2&quot; moves it into Default mode.</source>
        <translation>Esta llamada está en modo %1, en el que no se lee su sonido. «%2» la pasa al modo Default.</translation>
    </message>
    <message>
        <source>No call is selected.</source>
        <translation>No hay ninguna llamada seleccionada.</translation>
    </message>
    <message>
        <source>This call has ended.</source>
        <translation>Esta llamada ha terminado.</translation>
    </message>
    <message>
        <source>The caller&apos;s leg is not recorded.</source>
        <translation>El leg del llamante no se está grabando.</translation>
    </message>
    <message>
        <source>The engine has the media of this call.</source>
        <translation>El motor tiene los medios de esta llamada.</translation>
    </message>
    <message>
        <source>Your phone</source>
        <translation>Su teléfono</translation>
    </message>
    <message>
        <source>1005@10.0.0.7 or user/1005</source>
        <translation>1005@10.0.0.7 o user/1005</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>The phone is called, and listens once it answers.</source>
        <translation>Se llama al teléfono, que escucha en cuanto contesta.</translation>
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
        <translation>La expresión no se puede usar desde su carácter %1: %2.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Error</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Advertencia</translation>
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
            <numerusform>%n línea llegó demasiado rápido para mostrarse</numerusform>
            <numerusform>%n líneas llegaron demasiado rápido para mostrarse</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: revision %2, SIP on %3</source>
        <translation>%1: revisión %2, SIP en %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Hora</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
</context>
<context>
    <name>legscope::ui::LogPage</name>
    <message>
        <source>Level</source>
        <translation>Nivel</translation>
    </message>
    <message>
        <source>Lines of this level and graver ones. Info and Debug are written to the log from then on, too.</source>
        <translation>Líneas de este nivel y de los más graves. Info y Debug se escriben también en el log a partir de entonces.</translation>
    </message>
    <message>
        <source>Module</source>
        <translation>Módulo</translation>
    </message>
    <message>
        <source>All modules</source>
        <translation>Todos los módulos</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Number of a call, as in the column Call</source>
        <translation>Número de una llamada, como en la columna Llamada</translation>
    </message>
    <message>
        <source>Expression</source>
        <translation>Expresión</translation>
    </message>
    <message>
        <source>Regular expression, for example  timer|refused</source>
        <translation>Expresión regular, por ejemplo  timer|refused</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Keep the newest line in sight</source>
        <translation>Mantener a la vista la línea más reciente</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not the number of a call.</source>
        <translation>«%1» no es el número de una llamada.</translation>
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
        <translation>Llamadas</translation>
    </message>
    <message>
        <source>Demo call</source>
        <translation>Llamada demo</translation>
    </message>
    <message>
        <source>Demo call placed</source>
        <translation>Llamada demo realizada</translation>
    </message>
    <message>
        <source>Hang up</source>
        <translation>Colgar</translation>
    </message>
    <message>
        <source>Call hung up</source>
        <translation>Llamada colgada</translation>
    </message>
    <message>
        <source>Quit Legscope</source>
        <translation>Salir de Legscope</translation>
    </message>
    <message numerus="yes">
        <source>%n calls are live.</source>
        <translation>
            <numerusform>%n llamada está activa.</numerusform>
            <numerusform>%n llamadas están activas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and quit</source>
        <translation>Colgar y salir</translation>
    </message>
    <message>
        <source>About Legscope</source>
        <translation>Acerca de Legscope</translation>
    </message>
    <message>
        <source>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;A SIP back-to-back user agent and its console.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later.&lt;/p&gt;</source>
        <translation>&lt;h3&gt;Legscope %1&lt;/h3&gt;&lt;p&gt;Un back-to-back user agent SIP y su consola.&lt;/p&gt;&lt;p&gt;Software libre bajo la GNU General Public License, versión 3 o posterior.&lt;/p&gt;</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
    <message>
        <source>Originate</source>
        <translation>Originar</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>Log</translation>
    </message>
    <message numerus="yes">
        <source>Hang up %n calls?</source>
        <translation>
            <numerusform>¿Colgar %n llamada?</numerusform>
            <numerusform>¿Colgar %n llamadas?</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Abrir carpeta</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Quitting hangs them up on both legs. Or Legscope takes no new calls from now on, and quits when the last one has ended.</source>
        <translation>Al salir se cuelgan en ambos legs. O bien Legscope no acepta llamadas nuevas desde ahora, y sale cuando la última haya terminado.</translation>
    </message>
    <message>
        <source>Quit after the last call</source>
        <translation>Salir tras la última llamada</translation>
    </message>
    <message>
        <source>No new calls are taken; Legscope quits when the last one has ended.</source>
        <translation>No se aceptan llamadas nuevas; Legscope sale cuando la última haya terminado.</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>Conferences</source>
        <translation>Conferencias</translation>
    </message>
</context>
<context>
    <name>legscope::ui::MediaPathPicture</name>
    <message>
        <source>Picture of the media path</source>
        <translation>Dibujo del camino de los medios</translation>
    </message>
    <message>
        <source>RTP passes through the engine byte for byte; the legs agree on codecs end to end.</source>
        <translation>El RTP pasa por el motor byte a byte; los legs acuerdan los códecs de extremo a extremo.</translation>
    </message>
    <message>
        <source>RTP flows around the engine; only SIP comes through here.</source>
        <translation>El RTP pasa por fuera del motor; por aquí solo pasa SIP.</translation>
    </message>
    <message>
        <source>RTP ends in the engine on each leg; codecs are negotiated leg by leg.</source>
        <translation>El RTP termina en el motor en cada leg; los códecs se negocian leg por leg.</translation>
    </message>
    <message>
        <source>RTP, not seen here</source>
        <translation>RTP, no visto aquí</translation>
    </message>
    <message>
        <source>engine</source>
        <translation>motor</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ModeStrip</name>
    <message>
        <source>%1: failed</source>
        <translation>%1: fallido</translation>
    </message>
    <message>
        <source>%1: stopped</source>
        <translation>%1: detenido</translation>
    </message>
    <message>
        <source>%1: %2 late</source>
        <translation>%1: %2 late</translation>
    </message>
    <message>
        <source>New calls of profile %1 on %2 use media mode %3.</source>
        <translation>Las llamadas nuevas del perfil %1 en %2 usan el modo de medios %3.</translation>
    </message>
    <message>
        <source>Media mode of each profile</source>
        <translation>Modo de medios de cada perfil</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n más</numerusform>
            <numerusform>%n más</numerusform>
        </translation>
    </message>
    <message>
        <source>Profiles and their media modes</source>
        <translation>Los perfiles y sus modos de medios</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
</context>
<context>
    <name>legscope::ui::NoteDialog</name>
    <message>
        <source>Save</source>
        <translation>Guardar</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>A ticket, who was called back, what was found</source>
        <translation>Un ticket, a quién se devolvió la llamada, qué se encontró</translation>
    </message>
    <message>
        <source>%1 characters, and %2 are kept at most: make the note shorter</source>
        <translation>%1 caracteres, y se conservan %2 como máximo: acortar la nota</translation>
    </message>
    <message>
        <source>%1 of %2 characters</source>
        <translation>%1 de %2 caracteres</translation>
    </message>
    <message>
        <source>The note is shown until Legscope ends, and not kept. (%1)</source>
        <translation>La nota se muestra hasta que Legscope termine, y no se conserva. (%1)</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>The note is not saved. (%1)</source>
        <translation>La nota no está guardada. (%1)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::OriginateDialog</name>
    <message>
        <source>Third-party call control (originate_3pcc)</source>
        <translation>Control de llamada por terceros (originate_3pcc)</translation>
    </message>
    <message>
        <source>Originate a call</source>
        <translation>Originar una llamada</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>Call first</source>
        <translation>Llamar primero a</translation>
    </message>
    <message>
        <source>Then connect to</source>
        <translation>Después conectar con</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>Comando</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Perfil</translation>
    </message>
    <message>
        <source>Call &amp;first</source>
        <translation>Llamar p&amp;rimero a</translation>
    </message>
    <message>
        <source>&amp;Then connect to</source>
        <translation>&amp;Después conectar con</translation>
    </message>
    <message>
        <source>The second end&apos;s answer goes back to the first before either sends media (RFC 3725). Proxy mode between two ends that we call needs it.</source>
        <translation>La respuesta del segundo extremo vuelve al primero antes de que ninguno envíe medios (RFC 3725). El modo Proxy lo necesita entre dos extremos que llamamos nosotros.</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>Calling...</source>
        <translation>Llamando...</translation>
    </message>
    <message>
        <source>Not called: %1</source>
        <translation>No se llamó: %1</translation>
    </message>
    <message>
        <source>An address (user@host[:port]) is called through the profile. A dial string (sofia/...), an extension of the dialplan (1002) or an application (&amp;park) is taken as it is.</source>
        <translation>Una dirección (user@host[:port]) se llama a través del perfil. Una cadena de marcado (sofia/...), una extensión del dialplan (1002) o una aplicación (&amp;park) se toma tal cual.</translation>
    </message>
    <message>
        <source>Caller&apos;s name</source>
        <translation>Nombre del llamante</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Caller&apos;s number</source>
        <translation>Número del llamante</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Número</translation>
    </message>
    <message>
        <source>&amp;Shown as</source>
        <translation>&amp;Mostrado como</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Cerrar</translation>
    </message>
    <message>
        <source>Call with originate_3pcc</source>
        <translation>Llamar con originate_3pcc</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>Contexto</translation>
    </message>
    <message>
        <source>Conte&amp;xt of an extension</source>
        <translation>Conte&amp;xto de una extensión</translation>
    </message>
    <message>
        <source>Seconds for the first to answer</source>
        <translation>Segundos para que conteste el primero</translation>
    </message>
    <message>
        <source> s</source>
        <translation> s</translation>
    </message>
    <message>
        <source>originate_timeout, else 60 s</source>
        <translation>originate_timeout, si no 60 s</translation>
    </message>
    <message>
        <source>&amp;Answer within</source>
        <translation>&amp;Contestar en</translation>
    </message>
    <message>
        <source>Choose a profile</source>
        <translation>Elegir un perfil</translation>
    </message>
    <message>
        <source>No profile runs</source>
        <translation>Ningún perfil en marcha</translation>
    </message>
</context>
<context>
    <name>legscope::ui::PageRail</name>
    <message>
        <source>Pages</source>
        <translation>Páginas</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ParameterTree</name>
    <message>
        <source>Addresses and ports</source>
        <translation>Direcciones y puertos</translation>
    </message>
    <message>
        <source>Media mode</source>
        <translation>Modo de medios</translation>
    </message>
    <message>
        <source>Codecs</source>
        <translation>Códecs</translation>
    </message>
    <message>
        <source>Media</source>
        <translation>Medios</translation>
    </message>
    <message>
        <source>Timers</source>
        <translation>Temporizadores</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identidad</translation>
    </message>
    <message>
        <source>Security and limits</source>
        <translation>Seguridad y límites</translation>
    </message>
    <message>
        <source>Dialplan</source>
        <translation>Dialplan</translation>
    </message>
    <message>
        <source>Parameters of the profile</source>
        <translation>Parámetros del perfil</translation>
    </message>
    <message>
        <source>Parameter</source>
        <translation>Parámetro</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>Por defecto</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>Se aplica</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Qué hace</translation>
    </message>
    <message>
        <source>after a restart</source>
        <translation>tras un reinicio</translation>
    </message>
    <message>
        <source>for new calls</source>
        <translation>a llamadas nuevas</translation>
    </message>
    <message>
        <source>Written, kept, and not read by Legscope</source>
        <translation>Escrito, conservado y no leído por Legscope</translation>
    </message>
    <message>
        <source>Not a parameter of FreeSWITCH</source>
        <translation>No es un parámetro de FreeSWITCH</translation>
    </message>
    <message>
        <source>Select a parameter to read what it does.</source>
        <translation>Seleccionar un parámetro para leer qué hace.</translation>
    </message>
    <message>
        <source>Without it: %1.</source>
        <translation>Sin él: %1.</translation>
    </message>
    <message>
        <source>Counts %1.</source>
        <translation>Se aplica %1.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileForm</name>
    <message>
        <source>Media mode of new calls</source>
        <translation>Modo de medios de las llamadas nuevas</translation>
    </message>
    <message>
        <source>inbound-late-negotiation: the dialplan runs before codecs are chosen</source>
        <translation>inbound-late-negotiation: el dialplan se ejecuta antes de elegir los códecs</translation>
    </message>
    <message>
        <source>Addresses and ports</source>
        <translation>Direcciones y puertos</translation>
    </message>
    <message>
        <source>sip-ip ⟳ needs restart</source>
        <translation>sip-ip ⟳ requiere reinicio</translation>
    </message>
    <message>
        <source>sip-port ⟳ needs restart</source>
        <translation>sip-port ⟳ requiere reinicio</translation>
    </message>
    <message>
        <source>empty: rtp-ip is advertised</source>
        <translation>vacío: se anuncia rtp-ip</translation>
    </message>
    <message>
        <source>empty: any source</source>
        <translation>vacío: cualquier origen</translation>
    </message>
    <message>
        <source>From where RTP is learned: networks, or the name of a list in acl.conf</source>
        <translation>De dónde se aprende RTP: redes, o el nombre de una lista de acl.conf</translation>
    </message>
    <message>
        <source>Search parameters</source>
        <translation>Buscar parámetros</translation>
    </message>
    <message>
        <source>The profile as XML</source>
        <translation>El perfil como XML</translation>
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
        <translation>Ambos parámetros inbound están definidos: prevalece Bypass.</translation>
    </message>
    <message>
        <source>Late negotiation is moot while the mode is %1: it never negotiates codecs itself.</source>
        <translation>La negociación tardía no tiene efecto mientras el modo sea %1: nunca negocia códecs por sí mismo.</translation>
    </message>
    <message numerus="yes">
        <source>Room for %Ln call(s) with one audio stream each.</source>
        <translation>
            <numerusform>Espacio para %Ln llamada con un flujo de audio.</numerusform>
            <numerusform>Espacio para %Ln llamadas con un flujo de audio cada una.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not known to the engine, kept as they are: %1</source>
        <translation>Desconocidos para el motor, se conservan como están: %1</translation>
    </message>
    <message>
        <source>All parameters</source>
        <translation>Todos los parámetros</translation>
    </message>
    <message>
        <source>What the parameter does</source>
        <translation>Qué hace el parámetro</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileHead</name>
    <message>
        <source>%1: %2, SIP on %3, dialplan context %4</source>
        <translation>%1: %2, SIP en %3, contexto del dialplan %4</translation>
    </message>
    <message>
        <source>✗ Does not run: %1</source>
        <translation>✗ No funciona: %1</translation>
    </message>
    <message>
        <source>⟳ Saved, and counts when the profile starts again: %1</source>
        <translation>⟳ Guardado, y se aplica cuando el perfil arranque de nuevo: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) began before the latest change and keep their mode: %1</source>
        <translation>
            <numerusform>%n llamada activa empezó antes del último cambio y conserva su modo: %1</numerusform>
            <numerusform>%n llamadas activas empezaron antes del último cambio y conservan su modo: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileList</name>
    <message>
        <source>Profiles</source>
        <translation>Perfiles</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfileModel</name>
    <message>
        <source>● running</source>
        <translation>● en marcha</translation>
    </message>
    <message>
        <source>✗ failed</source>
        <translation>✗ fallido</translation>
    </message>
    <message>
        <source>○ stopped</source>
        <translation>○ detenido</translation>
    </message>
    <message>
        <source>%1, late</source>
        <translation>%1, late</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Perfil</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>SIP address</source>
        <translation>Dirección SIP</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>Llamadas</translation>
    </message>
</context>
<context>
    <name>legscope::ui::ProfilesPage</name>
    <message>
        <source>Apply to new calls...</source>
        <translation>Aplicar a llamadas nuevas...</translation>
    </message>
    <message>
        <source>Revert</source>
        <translation>Descartar</translation>
    </message>
    <message>
        <source>Roll back...</source>
        <translation>Restaurar...</translation>
    </message>
    <message>
        <source>No SIP profile is configured: see sip_profiles in the configuration directory.</source>
        <translation>No hay ningún perfil SIP configurado: ver sip_profiles en el directorio de configuración.</translation>
    </message>
    <message>
        <source>The engine still works on it; its answer is shown here.</source>
        <translation>El motor aún trabaja en ello; su respuesta se muestra aquí.</translation>
    </message>
    <message>
        <source>Not applied: %1</source>
        <translation>No aplicado: %1</translation>
    </message>
    <message>
        <source>%1=%2 is entered. Apply it to new calls, or revert it.</source>
        <translation>%1=%2 está introducido. Aplicarlo a las llamadas nuevas, o descartarlo.</translation>
    </message>
    <message>
        <source>%1 is %2 already: calls that begin from now on have it.</source>
        <translation>%1 ya es %2: lo tienen las llamadas que empiecen desde ahora.</translation>
    </message>
    <message>
        <source>Restart profile</source>
        <translation>Reiniciar perfil</translation>
    </message>
    <message>
        <source>Starts this profile anew with what its file says now: what is saved and needs a restart counts then. Calls of the profile are hung up; other profiles go on.</source>
        <translation>Arranca de nuevo este perfil con lo que su archivo dice ahora: entonces se aplica lo que está guardado y requiere reinicio. Se cuelgan las llamadas del perfil; los demás perfiles siguen.</translation>
    </message>
    <message>
        <source>Profile %1 is being restarted...</source>
        <translation>Reiniciando el perfil %1...</translation>
    </message>
    <message>
        <source>Restart profile %1?</source>
        <translation>¿Reiniciar el perfil %1?</translation>
    </message>
    <message numerus="yes">
        <source>%n live call(s) of it are hung up on both legs.</source>
        <translation>
            <numerusform>Se cuelga en ambos legs %n llamada activa suya.</numerusform>
            <numerusform>Se cuelgan en ambos legs %n llamadas activas suyas.</numerusform>
        </translation>
    </message>
    <message>
        <source>Hang up and restart</source>
        <translation>Colgar y reiniciar</translation>
    </message>
    <message>
        <source>Not restarted: %1</source>
        <translation>No reiniciado: %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RawTab</name>
    <message>
        <source>SIP messages of the call</source>
        <translation>Mensajes SIP de la llamada</translation>
    </message>
    <message>
        <source>Message text</source>
        <translation>Texto del mensaje</translation>
    </message>
    <message>
        <source>Select a message.</source>
        <translation>Seleccionar un mensaje.</translation>
    </message>
    <message>
        <source>%1  %2 &gt; %3  %4  %5 octets</source>
        <translation>%1  %2 &gt; %3  %4  %5 octetos</translation>
    </message>
    <message>
        <source>Find in the messages of this call</source>
        <translation>Buscar en los mensajes de esta llamada</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Buscar</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Siguiente</translation>
    </message>
    <message>
        <source>The next place in this message or in those after it (Enter)</source>
        <translation>El siguiente lugar en este mensaje o en los posteriores (Intro)</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>No encontrado</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingModel</name>
    <message>
        <source>Recording</source>
        <translation>Grabando</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>Enmascarada</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>En pausa</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Conservada</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fallida</translation>
    </message>
    <message>
        <source>No file</source>
        <translation>Sin archivo</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamada</translation>
    </message>
    <message>
        <source>Parties</source>
        <translation>Partes</translation>
    </message>
    <message>
        <source>Leg</source>
        <translation>Leg</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Ended because</source>
        <translation>Motivo del fin</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Archivo</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RecordingsPage</name>
    <message>
        <source>Go to the calls</source>
        <translation>Ir a las llamadas</translation>
    </message>
    <message>
        <source>Nothing was recorded since the start.
A call is recorded by record_session in its route, or by &quot;Record&quot; in its menu.</source>
        <translation>No se ha grabado nada desde el inicio.
Una llamada se graba con record_session en su ruta, o con «Grabar» en su menú.</translation>
    </message>
    <message>
        <source>%1 is not played: %2</source>
        <translation>%1 no se reproduce: %2</translation>
    </message>
    <message>
        <source>Recordings</source>
        <translation>Grabaciones</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>&amp;Reproducir</translation>
    </message>
    <message>
        <source>Play the recording, or no longer</source>
        <translation>Reproducir la grabación, o dejar de hacerlo</translation>
    </message>
    <message>
        <source>S&amp;top recording</source>
        <translation>&amp;Detener grabación</translation>
    </message>
    <message>
        <source>End the selected recordings; their files are kept</source>
        <translation>Terminar las grabaciones seleccionadas; sus archivos se conservan</translation>
    </message>
    <message>
        <source>P&amp;ause</source>
        <translation>&amp;Pausar</translation>
    </message>
    <message>
        <source>Write nothing of the selected recordings for a while, or go on</source>
        <translation>No escribir nada de las grabaciones seleccionadas durante un rato, o continuar</translation>
    </message>
    <message>
        <source>Open &amp;folder</source>
        <translation>&amp;Abrir carpeta</translation>
    </message>
    <message>
        <source>Show the folder that the file is in</source>
        <translation>Mostrar la carpeta en la que está el archivo</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Copy the files: to be pasted into a folder, or as text</source>
        <translation>Copiar los archivos: para pegarlos en una carpeta, o como texto</translation>
    </message>
    <message>
        <source>Show c&amp;all</source>
        <translation>Mostrar &amp;llamada</translation>
    </message>
    <message>
        <source>Go to the call that was recorded</source>
        <translation>Ir a la llamada que se grabó</translation>
    </message>
    <message>
        <source>Go &amp;on</source>
        <translation>R&amp;eanudar</translation>
    </message>
    <message>
        <source>Stop &amp;playing</source>
        <translation>Dejar de &amp;reproducir</translation>
    </message>
    <message>
        <source>One recording that is kept can be played.</source>
        <translation>Se puede reproducir una sola grabación conservada.</translation>
    </message>
    <message>
        <source>%1 is played.</source>
        <translation>Se está reproduciendo %1.</translation>
    </message>
    <message>
        <source>No program of this machine shows folders. The file is %1</source>
        <translation>Ningún programa de esta máquina muestra carpetas. El archivo es %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RouteDialog</name>
    <message>
        <source>The engine is asked...</source>
        <translation>Preguntando al motor...</translation>
    </message>
    <message>
        <source>Why this route</source>
        <translation>Por qué esta ruta</translation>
    </message>
    <message>
        <source>Conditions of the dialplan</source>
        <translation>Condiciones del dialplan</translation>
    </message>
    <message>
        <source>It cannot be said: the route of a call is explained while the call lives. (%1)</source>
        <translation>No se puede decir: la ruta de una llamada se explica mientras la llamada existe. (%1)</translation>
    </message>
    <message>
        <source>What the dialplan asks of this call, and the answers, with the variables as they are now:</source>
        <translation>Lo que el dialplan pregunta sobre esta llamada, y las respuestas, con las variables tal como están ahora:</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCard</name>
    <message>
        <source>RTP from A to B</source>
        <translation>RTP de A a B</translation>
    </message>
    <message>
        <source>RTP from B to A</source>
        <translation>RTP de B a A</translation>
    </message>
    <message>
        <source>packets a second</source>
        <translation>paquetes por segundo</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>pérdida</translation>
    </message>
    <message>
        <source>jitter</source>
        <translation>jitter</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS hasta ahora</translation>
    </message>
    <message>
        <source>packets</source>
        <translation>paquetes</translation>
    </message>
    <message>
        <source>no RTP, other packets</source>
        <translation>sin RTP, otros paquetes</translation>
    </message>
    <message>
        <source>no RTP</source>
        <translation>sin RTP</translation>
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
        <translation>Magnitud</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpCounterTables</name>
    <message>
        <source>RTP counters: quality and packets</source>
        <translation>Contadores RTP: calidad y paquetes</translation>
    </message>
    <message>
        <source>RTP counters: media, reports and addresses</source>
        <translation>Contadores RTP: medios, informes y direcciones</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpPlots</name>
    <message>
        <source>Packets a second</source>
        <translation>Paquetes por segundo</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Jitter</source>
        <translation>Jitter</translation>
    </message>
    <message>
        <source>MOS so far</source>
        <translation>MOS hasta ahora</translation>
    </message>
    <message>
        <source>Longest delta so far</source>
        <translation>Mayor delta hasta ahora</translation>
    </message>
    <message>
        <source>Round trip</source>
        <translation>Ida y vuelta</translation>
    </message>
    <message>
        <source>first packet</source>
        <translation>primer paquete</translation>
    </message>
    <message>
        <source>source learned</source>
        <translation>origen aprendido</translation>
    </message>
    <message>
        <source>foreign source</source>
        <translation>origen ajeno</translation>
    </message>
    <message>
        <source>quiet</source>
        <translation>en silencio</translation>
    </message>
    <message>
        <source>encrypted</source>
        <translation>cifrado</translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>reanudado</translation>
    </message>
    <message>
        <source>No RTP sampled yet</source>
        <translation>Aún no hay muestras de RTP</translation>
    </message>
    <message>
        <source>sent to B</source>
        <translation>enviado a B</translation>
    </message>
    <message>
        <source>sent to A</source>
        <translation>enviado a A</translation>
    </message>
    <message>
        <source>re-offer</source>
        <translation>nueva oferta</translation>
    </message>
    <message>
        <source>Not known for this codec</source>
        <translation>Desconocido para este códec</translation>
    </message>
    <message>
        <source>Not known: no leg has reported on what it gets (RTCP)</source>
        <translation>Desconocido: ningún leg ha informado de lo que recibe (RTCP)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::RtpTab</name>
    <message>
        <source>m-line</source>
        <translation>línea m=</translation>
    </message>
    <message>
        <source>Time span</source>
        <translation>Periodo</translation>
    </message>
    <message>
        <source>Last minute</source>
        <translation>Último minuto</translation>
    </message>
    <message>
        <source>Last 10 minutes</source>
        <translation>Últimos 10 minutos</translation>
    </message>
    <message>
        <source>m-line %1: %2</source>
        <translation>Línea m= %1: %2</translation>
    </message>
    <message>
        <source>Select a call to see its RTP.</source>
        <translation>Seleccionar una llamada para ver su RTP.</translation>
    </message>
    <message>
        <source>No media yet: it is armed when the legs have agreed on an offer and an answer.</source>
        <translation>Aún no hay medios: se preparan cuando los legs han acordado una oferta y una respuesta.</translation>
    </message>
    <message>
        <source>The call ended (%1) without media.</source>
        <translation>La llamada terminó (%1) sin medios.</translation>
    </message>
    <message>
        <source>The call has ended: these are its final totals.</source>
        <translation>La llamada ha terminado: estos son sus totales finales.</translation>
    </message>
    <message>
        <source>No RTP from %1 yet.</source>
        <translation>Aún no hay RTP de %1.</translation>
    </message>
    <message>
        <source>No RTP from %1 for %2 s.</source>
        <translation>Sin RTP de %1 desde hace %2 s.</translation>
    </message>
    <message>
        <source>Media is not seen by the engine: in bypass mode it goes directly from end to end.
%1</source>
        <translation>El motor no ve los medios: en modo Bypass van directamente de extremo a extremo.
%1</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Escuchar</translation>
    </message>
    <message>
        <source>See and hear what was said, of the packets that are kept</source>
        <translation>Ver y oír lo que se dijo, a partir de los paquetes que se conservan</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffModel</name>
    <message>
        <source>not permitted: %1</source>
        <translation>no permitido: %1</translation>
    </message>
    <message>
        <source>only the order changed</source>
        <translation>solo cambió el orden</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <translation>Línea %1, %2</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Motivo</translation>
    </message>
    <message>
        <source>Set by the profile parameter %1. A click or Enter shows it.</source>
        <translation>Definido por el parámetro de perfil %1. Un clic o Intro lo muestra.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTab</name>
    <message>
        <source>SDP of the call</source>
        <translation>SDP de la llamada</translation>
    </message>
    <message>
        <source>Offer</source>
        <translation>Oferta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Bypass: the SDP passed untouched, the media flows around the engine.</source>
        <translation>Bypass: el SDP pasó intacto, los medios van por fuera del motor.</translation>
    </message>
    <message>
        <source>The SDP passed untouched.</source>
        <translation>El SDP pasó intacto.</translation>
    </message>
    <message>
        <source>%1 changed, %2 dropped, %3 added, %4 moved</source>
        <translation>%1 cambiadas, %2 quitadas, %3 añadidas, %4 movidas</translation>
    </message>
    <message>
        <source>%1, %2 → engine</source>
        <translation>%1, %2 → motor</translation>
    </message>
    <message>
        <source>%1, engine → %2</source>
        <translation>%1, motor → %2</translation>
    </message>
    <message>
        <source>Two messages of the call, headers and body.</source>
        <translation>Dos mensajes de la llamada, cabeceras y cuerpo.</translation>
    </message>
    <message>
        <source>Select a call to see its SDP before and after the engine.</source>
        <translation>Seleccionar una llamada para ver su SDP antes y después del motor.</translation>
    </message>
    <message>
        <source>No SDP has been passed between the legs yet.</source>
        <translation>Aún no se ha pasado ningún SDP entre los legs.</translation>
    </message>
    <message>
        <source>The call ended (%1) before any SDP was passed between the legs.</source>
        <translation>La llamada terminó (%1) antes de que se pasara ningún SDP entre los legs.</translation>
    </message>
    <message>
        <source>SIP headers: %1 of %2, %3 to %4</source>
        <translation>Cabeceras SIP: %1 de %2, %3 a %4</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffTable</name>
    <message>
        <source>Changes of the SDP</source>
        <translation>Cambios del SDP</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SdpDiffView</name>
    <message>
        <source>Side by side</source>
        <translation>En paralelo</translation>
    </message>
    <message>
        <source>Unified</source>
        <translation>Unificado</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Cambio anterior</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Cambio siguiente</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Position among the changes</source>
        <translation>Posición entre los cambios</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Cambio %1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>%n cambio</numerusform>
            <numerusform>%n cambios</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>✗ conformance: %n violation(s)</source>
        <translation>
            <numerusform>✗ conformidad: %n infracción</numerusform>
            <numerusform>✗ conformidad: %n infracciones</numerusform>
        </translation>
    </message>
    <message>
        <source>✓ untouched, conformance ok</source>
        <translation>✓ intacto, conformidad correcta</translation>
    </message>
    <message>
        <source>✓ conformance ok</source>
        <translation>✓ conformidad correcta</translation>
    </message>
    <message>
        <source>Only changes</source>
        <translation>Solo cambios</translation>
    </message>
    <message>
        <source>Leave out lines that are as they were (c)</source>
        <translation>Omitir las líneas que están como estaban (c)</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SoundPanel</name>
    <message>
        <source>Refresh</source>
        <translation>Actualizar</translation>
    </message>
    <message>
        <source>Save WAV...</source>
        <translation>Guardar WAV...</translation>
    </message>
    <message>
        <source>Set %1 = %2</source>
        <translation>Definir %1 = %2</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>As received</source>
        <translation>Según se recibió</translation>
    </message>
    <message>
        <source>As sent</source>
        <translation>Según se envió</translation>
    </message>
    <message>
        <source>What is heard</source>
        <translation>Qué se oye</translation>
    </message>
    <message>
        <source>What each leg said, or what it was sent</source>
        <translation>Lo que dijo cada leg, o lo que se le envió</translation>
    </message>
    <message>
        <source>Hear leg A, on the left</source>
        <translation>Oír el leg A, a la izquierda</translation>
    </message>
    <message>
        <source>Hear leg B, on the right</source>
        <translation>Oír el leg B, a la derecha</translation>
    </message>
    <message>
        <source>The packets are read...</source>
        <translation>Leyendo los paquetes...</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
    </message>
    <message>
        <source>Save the sound of call %1</source>
        <translation>Guardar el sonido de la llamada %1</translation>
    </message>
    <message>
        <source>call-%1.wav</source>
        <translation>llamada-%1.wav</translation>
    </message>
    <message>
        <source>WAV files (*.wav)</source>
        <translation>Archivos WAV (*.wav)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerFilePlayer</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Esta máquina no tiene salida de sonido.</translation>
    </message>
    <message>
        <source>The file cannot be played.</source>
        <translation>El archivo no se puede reproducir.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::SpeakerOutput</name>
    <message>
        <source>This machine has no sound output.</source>
        <translation>Esta máquina no tiene salida de sonido.</translation>
    </message>
    <message>
        <source>The sound output &quot;%1&quot; does not play %2 Hz.</source>
        <translation>La salida de sonido «%1» no reproduce %2 Hz.</translation>
    </message>
    <message>
        <source>The sound output has failed.</source>
        <translation>La salida de sonido ha fallado.</translation>
    </message>
</context>
<context>
    <name>legscope::ui::StatusStrip</name>
    <message>
        <source>Events that wait to be shown; none is ever dropped</source>
        <translation>Eventos que esperan a mostrarse; nunca se descarta ninguno</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>engine running</source>
        <translation>motor en marcha</translation>
    </message>
    <message>
        <source>engine ending calls</source>
        <translation>motor terminando llamadas</translation>
    </message>
    <message>
        <source>engine stopped</source>
        <translation>motor detenido</translation>
    </message>
    <message numerus="yes">
        <source>FROZEN, %n events wait</source>
        <translation>
            <numerusform>CONGELADO, espera %n evento</numerusform>
            <numerusform>CONGELADO, esperan %n eventos</numerusform>
        </translation>
    </message>
    <message>
        <source>RTP %1 pps</source>
        <translation>RTP %1 pps</translation>
    </message>
    <message>
        <source>queue %1</source>
        <translation>cola %1</translation>
    </message>
    <message>
        <source>dropped %1</source>
        <translation>descartados %1</translation>
    </message>
    <message>
        <source>The view is frozen; the engine goes on. Click to go on.</source>
        <translation>La vista está congelada; el motor sigue. Un clic la reanuda.</translation>
    </message>
    <message>
        <source>The engine and its profiles</source>
        <translation>El motor y sus perfiles</translation>
    </message>
    <message>
        <source>Live calls now, and the most at one time. Click to list the live ones.</source>
        <translation>Llamadas activas ahora, y el máximo a la vez. Un clic muestra la lista de las activas.</translation>
    </message>
    <message>
        <source>Calls that began in the last 10 seconds, a second. Click to list those not answered.</source>
        <translation>Llamadas por segundo que empezaron en los últimos 10 segundos. Un clic muestra la lista de las no contestadas.</translation>
    </message>
    <message>
        <source>RTP packets a second received by the engine. Click to list the calls that carry them.</source>
        <translation>Paquetes RTP por segundo que recibe el motor. Un clic muestra la lista de las llamadas que los llevan.</translation>
    </message>
    <message>
        <source>RTP packets lost of those expected in the live calls. Click to list calls over 1 %.</source>
        <translation>Paquetes RTP perdidos de los esperados en las llamadas activas. Un clic muestra la lista de las llamadas por encima del 1 %.</translation>
    </message>
    <message>
        <source>Memory for captured packets in use; when it is full, those of the oldest calls go. Packets that made room so far: %1, that were never kept: %2. No export has them.</source>
        <translation>Memoria en uso para paquetes capturados; cuando se llena, se van los de las llamadas más antiguas. Paquetes que han dejado sitio hasta ahora: %1; que nunca se conservaron: %2. Ninguna exportación los tiene.</translation>
    </message>
    <message>
        <source>How late the window comes to what waits for it: the worst of the last two seconds</source>
        <translation>Con cuánto retraso atiende la ventana lo que la espera: lo peor de los dos últimos segundos</translation>
    </message>
    <message>
        <source>Datagrams that were not passed on; the reasons are on the RTP tab of each call. Click to list those calls.</source>
        <translation>Datagramas que no se reenviaron; los motivos están en la pestaña RTP de cada llamada. Un clic muestra la lista de esas llamadas.</translation>
    </message>
    <message>
        <source>Media is read and sent by %1 (media-io).</source>
        <translation>Los medios se leen y envían con %1 (media-io).</translation>
    </message>
    <message>
        <source>loss -</source>
        <translation>pérdida -</translation>
    </message>
    <message>
        <source>ring %1 %</source>
        <translation>anillo %1 %</translation>
    </message>
    <message>
        <source>ring %1 %, %2 gone</source>
        <translation>anillo %1 %, %2 idos</translation>
    </message>
    <message>
        <source>UI %1 ms</source>
        <translation>UI %1 ms</translation>
    </message>
    <message numerus="yes">
        <source>%n calls / peak %1</source>
        <translation>
            <numerusform>%n llamada / pico %1</numerusform>
            <numerusform>%n llamadas / pico %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 cps</source>
        <translation>%L1 cps</translation>
    </message>
    <message>
        <source>loss %L1 %</source>
        <translation>pérdida %L1 %</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WaveformView</name>
    <message>
        <source>Sound of A and B</source>
        <translation>Sonido de A y B</translation>
    </message>
</context>
<context>
    <name>legscope::ui::WindowActions</name>
    <message>
        <source>&amp;Demo call</source>
        <translation>Llamada &amp;demo</translation>
    </message>
    <message>
        <source>Ctrl+D</source>
        <translation>Ctrl+D</translation>
    </message>
    <message>
        <source>Place a call between the two built-in phones through the engine</source>
        <translation>Hacer una llamada entre los dos teléfonos integrados a través del motor</translation>
    </message>
    <message>
        <source>&amp;Hang up</source>
        <translation>&amp;Colgar</translation>
    </message>
    <message>
        <source>Ctrl+H</source>
        <translation>Ctrl+H</translation>
    </message>
    <message>
        <source>End the selected call on both legs</source>
        <translation>Terminar la llamada seleccionada en ambos legs</translation>
    </message>
    <message>
        <source>&amp;Export all calls...</source>
        <translation>&amp;Exportar todas las llamadas...</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of every call</source>
        <translation>Escribir un archivo de diagnóstico (zip) de todas las llamadas</translation>
    </message>
    <message>
        <source>Export &amp;selected call...</source>
        <translation>Exportar llamada &amp;seleccionada...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+E</source>
        <translation>Ctrl+Shift+E</translation>
    </message>
    <message>
        <source>Write a diagnostics bundle (zip) of the selected call</source>
        <translation>Escribir un archivo de diagnóstico (zip) de la llamada seleccionada</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>Sali&amp;r</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtro</translation>
    </message>
    <message>
        <source>/</source>
        <translation>/</translation>
    </message>
    <message>
        <source>Go to the filter</source>
        <translation>Ir al filtro</translation>
    </message>
    <message>
        <source>Free&amp;ze</source>
        <translation>Con&amp;gelar</translation>
    </message>
    <message>
        <source>F8</source>
        <translation>F8</translation>
    </message>
    <message>
        <source>Hold the view still; the engine goes on and nothing is lost</source>
        <translation>Mantener la vista quieta; el motor sigue y no se pierde nada</translation>
    </message>
    <message>
        <source>&amp;Maximise detail</source>
        <translation>&amp;Maximizar detalle</translation>
    </message>
    <message>
        <source>F11</source>
        <translation>F11</translation>
    </message>
    <message>
        <source>Show the call&apos;s detail alone</source>
        <translation>Mostrar solo el detalle de la llamada</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>Mensaje &amp;siguiente</translation>
    </message>
    <message>
        <source>Alt+Down</source>
        <translation>Alt+Down</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>Mensaje &amp;anterior</translation>
    </message>
    <message>
        <source>Alt+Up</source>
        <translation>Alt+Up</translation>
    </message>
    <message>
        <source>&amp;Ladder</source>
        <translation>&amp;Secuencia</translation>
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
        <translation>E&amp;ventos</translation>
    </message>
    <message>
        <source>Alt+4</source>
        <translation>Alt+4</translation>
    </message>
    <message>
        <source>Ra&amp;w</source>
        <translation>En &amp;bruto</translation>
    </message>
    <message>
        <source>Alt+5</source>
        <translation>Alt+5</translation>
    </message>
    <message>
        <source>&amp;About Legscope</source>
        <translation>&amp;Acerca de Legscope</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Como el &amp;sistema</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Claro</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Oscuro</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Call</source>
        <translation>&amp;Llamada</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;Command palette...</source>
        <translation>&amp;Paleta de comandos...</translation>
    </message>
    <message>
        <source>Ctrl+K</source>
        <translation>Ctrl+K</translation>
    </message>
    <message>
        <source>Find a command by its name</source>
        <translation>Buscar un comando por su nombre</translation>
    </message>
    <message>
        <source>&amp;Originate...</source>
        <translation>&amp;Originar...</translation>
    </message>
    <message>
        <source>Ctrl+O</source>
        <translation>Ctrl+O</translation>
    </message>
    <message>
        <source>Call two ends and connect them, or call one and run an application</source>
        <translation>Llamar a dos extremos y conectarlos, o llamar a uno y ejecutar una aplicación</translation>
    </message>
    <message>
        <source>Colours: %1</source>
        <translation>Colores: %1</translation>
    </message>
    <message>
        <source>Co&amp;lours</source>
        <translation>Co&amp;lores</translation>
    </message>
    <message>
        <source>&amp;Keys...</source>
        <translation>&amp;Teclas...</translation>
    </message>
    <message>
        <source>F1</source>
        <translation>F1</translation>
    </message>
    <message>
        <source>Every key, and what it does</source>
        <translation>Todas las teclas, y lo que hacen</translation>
    </message>
    <message>
        <source>&amp;Open diagnostics...</source>
        <translation>A&amp;brir diagnóstico...</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Look at the calls of a diagnostics bundle that somebody sent</source>
        <translation>Examinar las llamadas de un archivo de diagnóstico que alguien envió</translation>
    </message>
    <message>
        <source>L&amp;isten</source>
        <translation>&amp;Escuchar</translation>
    </message>
    <message>
        <source>Ctrl+Shift+L</source>
        <translation>Ctrl+Shift+L</translation>
    </message>
    <message>
        <source>See and hear what was said in the selected call</source>
        <translation>Ver y oír lo que se dijo en la llamada seleccionada</translation>
    </message>
</context>
</TS>
