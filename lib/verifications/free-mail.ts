/**
 * Where anybody opens a mailbox: an address there proves nothing about an organisation, whatever its website says.
 * Providers used in France, by their own lists of domains; one that is missing is caught by nobody but a moderator,
 * who sees the domain on the organisation's page.
 */
const providers = `
  gmail.com googlemail.com outlook.com outlook.fr hotmail.com hotmail.fr hotmail.be live.com live.fr msn.com
  yahoo.com yahoo.fr ymail.com rocketmail.com aol.com aol.fr icloud.com me.com mac.com
  orange.fr wanadoo.fr voila.fr laposte.net free.fr online.fr libertysurf.fr aliceadsl.fr sfr.fr neuf.fr cegetel.net
  club-internet.fr numericable.fr numericable.com noos.fr bbox.fr dartybox.com gmx.com gmx.fr gmx.net caramail.com
  proton.me protonmail.com protonmail.ch pm.me tutanota.com tuta.io tuta.com mailo.com mailo.fr netcourrier.com
  netc.fr netc.eu ik.me etik.com posteo.net posteo.de mailbox.org riseup.net disroot.org mailoo.org zaclys.net
  fastmail.com fastmail.fm zoho.com zohomail.eu yandex.com mail.ru mail.com email.com vivaldi.net hey.com
  duck.com mozmail.com simplelogin.com yopmail.com yopmail.fr jetable.org mailinator.com guerrillamail.com
  skynet.be bluewin.ch lagoon.nc mail.pf mediaserv.net only.fr izi.re
`

const domains = new Set(providers.trim().split(/\s+/))

export function isFreeMail(domain: string): boolean {
  return domains.has(domain)
}
