import { useEffect, useRef, useState } from 'react';
import { recallText, rememberText } from '../page/kept';
import { serviceNow } from '../page/service-clock';
import { ofBrowser } from '../page/storages';
import { ring } from './ring';
import { type AtTheDesk, thingsToTell } from './things-to-tell';

const KEY = 'dialback.alerts';
/** A callback that will soon be due is told at most so late. */
const lookEveryMilliseconds = 5_000;

export interface AlertChoice {
  /** Whether this browser rings and notifies. */
  on: boolean;
  /** Turns them on, which asks the person for leave, or off. Call it from a click. */
  choose: (on: boolean) => void;
}

/** The choice of the person at this browser. At first nothing rings. */
export function useAlertChoice(): AlertChoice {
  const [on, setOn] = useState(() => recallText(ofBrowser, KEY) === 'on');
  const choose = (wanted: boolean) => {
    setOn(wanted);
    rememberText(ofBrowser, KEY, wanted ? 'on' : undefined);
    if (!wanted) return;
    ring('due-soon');
    // Without leave for notifications, and in a frame that may not ask for it, the sound is left.
    if ('Notification' in window && Notification.permission === 'default') void Notification.requestPermission().catch(() => undefined);
  };
  return { on, choose };
}

/** Rings, and notifies an agent who looks at another window, once for each thing. */
export function useAlerts(on: boolean, desk: Omit<AtTheDesk, 'now'>): void {
  const latest = useRef(desk);
  latest.current = desk;
  const told = useRef(new Set<string>());
  const look = useRef(() => undefined as void);
  look.current = () => {
    for (const { key, kind, title, text } of thingsToTell({ ...latest.current, now: serviceNow() })) {
      if (told.current.has(key)) continue;
      told.current.add(key);
      if (!on) continue;
      ring(kind);
      if (document.hidden && 'Notification' in window && Notification.permission === 'granted') new Notification(title, { body: text, tag: key });
    }
  };
  useEffect(() => look.current(), [desk.calls, desk.listed]);
  useEffect(() => {
    const timer = window.setInterval(() => look.current(), lookEveryMilliseconds);
    return () => window.clearInterval(timer);
  }, []);
}
