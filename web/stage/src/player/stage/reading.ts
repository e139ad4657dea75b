import { type RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

const bar = 150;
const isCalm = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;
const below = (): number => document.documentElement.scrollHeight - scrollY - innerHeight;

/**
 * Keeps the page where it is read: somebody at the end is taken on, but never past the first line that is new to them;
 * somebody who has scrolled back is left there and told that there is more.
 */
export function useReading(last: number, root: number, isSettled: boolean, end: RefObject<HTMLElement | null>): { more: boolean; toEnd: () => void } {
  const [more, setMore] = useState(false);
  const wasBelow = useRef(0);
  const seen = useRef({ last, root });

  useEffect(() => {
    const scrolled = (): void => {
      wasBelow.current = below();
      if (wasBelow.current < bar) setMore(false);
    };
    addEventListener('scroll', scrolled, { passive: true });
    return () => removeEventListener('scroll', scrolled);
  }, []);

  useLayoutEffect(() => {
    const before = seen.current;
    seen.current = { last, root };
    if (!isSettled || before.root !== root) {
      scrollTo({ top: document.documentElement.scrollHeight });
      wasBelow.current = 0;
      return;
    }
    if (before.last === last) return;
    if (wasBelow.current > bar) {
      setMore(true);
      return;
    }
    const first = [...document.querySelectorAll<HTMLElement>('[data-told]')].find((element) => Number(element.dataset.told) > before.last);
    if (!first) return;
    const top = first.getBoundingClientRect().top + scrollY - innerHeight * 0.3;
    scrollTo({ top: Math.min(top, document.documentElement.scrollHeight), behavior: isCalm() ? 'auto' : 'smooth' });
    // Where it is scrolled to counts as the end: they are only not through with it yet.
    setTimeout(() => (wasBelow.current = 0), 900);
  }, [last, root, isSettled]);

  const toEnd = (): void => {
    setMore(false);
    end.current?.scrollIntoView({ block: 'center', behavior: isCalm() ? 'auto' : 'smooth' });
    end.current?.focus({ preventScroll: true });
  };
  return { more, toEnd };
}

/** Whether the heading of the place has been scrolled away, so that the page's head has to say it. */
export function usePassed(heading: number | undefined): boolean {
  const [isPassed, setPassed] = useState(false);
  useEffect(() => {
    const element = document.querySelector(`[data-told="${heading}"]`);
    if (!element) return setPassed(true);
    const watch = new IntersectionObserver(([seen]) => setPassed(!seen!.isIntersecting && seen!.boundingClientRect.top < innerHeight / 2), { rootMargin: '-64px 0px 0px' });
    watch.observe(element);
    return () => watch.disconnect();
  }, [heading]);
  return isPassed;
}
