import { euros, number } from '@/lib/french'
import type { Proof } from '@/lib/proof/rules'

/** How it was counted, in words that an auditor can follow. */
export function Method({ total, rateCents }: { total: Proof['total']; rateCents: number }) {
  return (
    <section aria-labelledby="methode" className="report-whole grid gap-3">
      <h2 id="methode">Comment c’est compté</h2>
      <ul className="grid list-disc gap-1.5 pl-5 text-sm">
        <li>
          <strong>Action</strong> : un défi tenu un jour donné. Trois créneaux le même samedi font une action,
          trois samedis en font trois.
        </li>
        <li>
          <strong>Présence</strong> : une personne présente à un créneau, notée sur place ou ensuite par
          l’organisateur ; les proches venus avec elle comptent, et les personnes venues sans inscription
          aussi ({number(total.unannounced)} ici).
        </li>
        <li>
          <strong>Personne différente</strong> : chaque compte n’est compté qu’une fois, sans les proches ni
          les personnes venues sans inscription, dont le nom n’est pas connu.
        </li>
        <li>
          <strong>Personne revenue</strong> : présente à deux actions ou plus de la période. Nouvelle : jamais
          présente avant la période.
        </li>
        <li>
          <strong>Heures</strong> : durée du créneau multipliée par les présences ; sans horaire, la durée
          annoncée du défi. Le temps de préparation n’est pas compté.
        </li>
        <li>
          <strong>Valeur</strong> : heures multipliées par {euros(rateCents)}, arrondie au centime action par
          action. Elle estime une contribution volontaire en nature (règlement ANC n° 2018-06) ; ce n’est ni
          une rémunération ni une dépense.
        </li>
      </ul>
    </section>
  )
}

/** Room to sign the printed report. */
export function Signature() {
  return (
    // On the screen there is nothing to sign.
    <section aria-label="Signature" className="report-whole hidden grid-cols-2 gap-8 print:grid">
      <p>
        Fait à ………………………………
        <br />
        le ………………………………
      </p>
      <div>
        <p>Nom, qualité et signature</p>
        <div className="mt-2 h-[28mm] border border-line-strong" />
      </div>
    </section>
  )
}
