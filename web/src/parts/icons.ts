/** Drawings of the icons: strokes on a field of 20 by 20, made for this product. */
export const icons = {
  programme: 'M3 3h6v6H3zM11 3h6v6h-6zM3 11h6v6H3zM11 11h6v6h-6z',
  city: 'M3 17h14M5 17V8l4-3v12M9 17V3h6v14M11.5 6.5h1M11.5 9.5h1M11.5 12.5h1M7 10.5v.5M7 13.5v.5',
  history: 'M3.5 10a6.5 6.5 0 1 0 2-4.7M3 3v3.5h3.5M10 6.5V10l2.5 2',
  keys: 'M2.5 5.5h15v9h-15zM5.5 8.5h.5M8.5 8.5h.5M11.5 8.5h.5M14.5 8.5h.5M6.5 11.5h7',
  sun: 'M10 6.5a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7M10 2v1.5M10 16.5V18M2 10h1.5M16.5 10H18M4.3 4.3l1.1 1.1M14.6 14.6l1.1 1.1M15.7 4.3l-1.1 1.1M5.4 14.6l-1.1 1.1',
  moon: 'M16.5 12A7 7 0 0 1 8 3.5a7 7 0 1 0 8.5 8.5z',
  person: 'M10 3.5a3.2 3.2 0 1 0 0 6.4 3.2 3.2 0 0 0 0-6.4M3.5 17c.6-3.4 3.2-5 6.5-5s5.9 1.6 6.5 5',
  close: 'M5 5l10 10M15 5L5 15',
  plus: 'M10 4v12M4 10h12',
  more: 'M4.5 10h.01M10 10h.01M15.5 10h.01',
  grip: 'M7.5 5h.01M12.5 5h.01M7.5 10h.01M12.5 10h.01M7.5 15h.01M12.5 15h.01',
  back: 'M12.5 4.5L7 10l5.5 5.5',
  forth: 'M7.5 4.5L13 10l-5.5 5.5',
  play: 'M6.5 4l9 6-9 6z',
  pause: 'M7 4.5v11M13 4.5v11',
  now: 'M4 5l7 5-7 5zM15 5v10',
  link: 'M8.5 11.5l3-3M7 9l-2 2a2.8 2.8 0 0 0 4 4l2-2M13 11l2-2a2.8 2.8 0 0 0-4-4l-2 2',
  down: 'M5 8l5 5 5-5',
  filter: 'M3 5h14M5.5 10h9M8 15h4',
  find: 'M8.5 3.5a5 5 0 1 0 0 10 5 5 0 0 0 0-10M12.2 12.2L17 17',
  compare: 'M7 3.5v13M13 3.5v13M3 7.5h4M13 12.5h4M3 12.5h4M13 7.5h4',
  alert: 'M10 4.5v7M10 15h.01',
} as const;

export type IconName = keyof typeof icons;
