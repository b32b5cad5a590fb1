import type { PlacedWords } from '../../core/returned/report-page.ts';

/** What is asked of the thread of a PDF; pages count from 1. */
export type ThreadAsked = { readonly id: number } & (
  | { readonly ask: 'open'; readonly bytes: ArrayBuffer; readonly mostPages: number }
  | { readonly ask: 'words'; readonly page: number }
  | { readonly ask: 'draw'; readonly page: number; readonly width: number }
);

export type ThreadAnswer = { readonly id: number } & (
  | { readonly told: 'opened'; readonly pages: number; readonly all: number }
  | { readonly told: 'words'; readonly width: number; readonly height: number; readonly said: ReadonlyArray<PlacedWords> }
  | { readonly told: 'drawn'; readonly picture: ImageBitmap }
  | { readonly told: 'fault'; readonly why: 'locked' | 'broken' }
);
