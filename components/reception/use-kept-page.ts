import { useEffect } from 'react'

const WORKER = '/tableau-de-bord/defis/accueil-sw.js'

/** Lets this page open again without network (public/tableau-de-bord/defis/accueil-sw.js). */
export function useKeptPage(): void {
  useEffect(() => {
    if ('serviceWorker' in navigator) void keepPage().catch(withoutWorker)
  }, [])
}

async function keepPage(): Promise<void> {
  const { serviceWorker } = navigator
  await serviceWorker.register(WORKER, { scope: '/tableau-de-bord/defis/' })
  const { active } = await serviceWorker.ready
  active?.postMessage({ keep: location.pathname })
}

// Some browsers refuse a worker in a private window. What is noted is kept and sent all the same; only opening the page
// anew takes the network then.
function withoutWorker(): void {}
