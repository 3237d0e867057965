'use client'

import { useEffect, useRef, useState } from 'react'
import { buttonClass } from '@/components/ui/button'

/**
 * On a phone, the way to the button is always within thumb's reach. It steps aside while the panel itself is on the
 * screen, and stays where there is no JavaScript.
 */
export function ActionBar({ panelId, places, label }: { panelId: string; places: string; label: string }) {
  const bar = useRef<HTMLDivElement>(null)
  const [aside, stepAside] = useState(false)
  useEffect(() => {
    const panel = document.getElementById(panelId)
    if (!panel) return
    const observer = new IntersectionObserver(([entry]) => stepAside(entry?.isIntersecting ?? false), {
      threshold: 0.35,
    })
    observer.observe(panel)
    return () => observer.disconnect()
  }, [panelId])

  return (
    <div
      ref={bar}
      data-action-bar
      className={`fixed inset-x-0 bottom-0 z-10 border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] lg:hidden ${aside ? 'invisible' : ''}`}
    >
      <div className="page flex flex-wrap items-center justify-between gap-x-3 gap-y-1 py-2.5">
        <p className="text-sm leading-tight text-ink-soft">{places}</p>
        <a href={`#${panelId}`} className={buttonClass()}>
          {label}
        </a>
      </div>
    </div>
  )
}
