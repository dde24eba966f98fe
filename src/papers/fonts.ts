import { createRequire } from 'node:module';

/** Inter, as files: the picture's maker and the PDF's read them themselves. It has the letters of all European languages. */
export const FONTS = {
  family: 'Inter',
  regular: createRequire(import.meta.url).resolve('@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf'),
  bold: createRequire(import.meta.url).resolve('@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf'),
} as const;

/** Dark on white, at least 4.5 : 1 for everything that is read (WCAG 2.1 AA). */
export const COLOURS = { ink: '#1b2733', quiet: '#55616d', accent: '#1d5c86', tint: '#eef4f8', bar: '#a9b8c4', line: '#d5dde3' } as const;

/** Of the parts of bars, from pale to strong, each 3 : 1 on white; which is which stands beside each bar in words. See chat/bars.ts. */
export const TONE_COLOURS = ['#7f8b90', '#c07a1e', '#14614f', '#0b2c4a'] as const;
