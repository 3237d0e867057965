'use client'

import { useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'

/** Opens the browser's own dialogue; there only where scripts run. */
export function PrintButton({ children }: { children: string }) {
  const [ready, setReady] = useState(false)
  useEffect(() => setReady(true), [])
  return ready && <Button onClick={() => window.print()}>{children}</Button>
}
