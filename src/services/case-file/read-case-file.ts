import { type CaseFile, caseFile, mostCaseFileCharacters } from '../../contract/case-file.ts';
import { err, ok, type Result } from '../../core/result.ts';
import { referenceFault } from './references.ts';

/** The first thing that is wrong with a case file: the way to it from the top, and a sentence. Nothing of the file is used. */
export interface CaseFileFaulty {
  readonly type: 'CaseFileFaulty';
  /** `families[0].sittings[1].record.statements[12].speaker`, counted from 0. */
  readonly where: string;
  readonly why: string;
}

/**
 * Reads a case file that may come from anywhere (I7): its size and depth, names that no file of ours has, numbers that are
 * none, then its shape, then whether everything it names is in it. It never throws and reads nothing but the text.
 */
export const readCaseFile = (json: string): Result<CaseFile, CaseFileFaulty> => {
  if (json.length > mostCaseFileCharacters) return faulty(wholeFile, 'This is longer than 250 million characters.');
  const value = parsed(json);
  if (!value.ok) return value;
  const unsafe = unsafeAt(value.value, [], 1);
  if (unsafe !== undefined) return unsafe;
  const read = caseFile.safeParse(value.value);
  if (!read.success) {
    const issue = read.error.issues[0];
    return faulty(placeOf(issue?.path ?? []), issue?.message ?? 'This does not fit.');
  }
  const fault = referenceFault(read.data);
  return fault === undefined ? ok(read.data) : faulty(placeOf(fault.path), fault.why);
};

const mostDepth = 20;
const wholeFile = '(the whole file)';

/** Names with which a JSON file could reach into the objects of the program that reads it. */
const forbiddenNames: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

const parsed = (json: string): Result<unknown, CaseFileFaulty> => {
  try {
    // Windows editors put a byte order mark in front, which is no part of JSON.
    return ok(JSON.parse(json.replace(/^\uFEFF/, '')));
  } catch {
    return faulty(wholeFile, 'This is not JSON.');
  }
};

type Path = ReadonlyArray<PropertyKey>;

const unsafeAt = (value: unknown, path: Path, depth: number): Result<never, CaseFileFaulty> | undefined => {
  if (typeof value === 'number' && !Number.isFinite(value))
    return faulty(placeOf(path), 'This is not a number that can be kept.');
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > mostDepth) return faulty(placeOf(path), `This is nested more than ${mostDepth} levels deep.`);
  for (const [name, inner] of Object.entries(value)) {
    if (forbiddenNames.has(name)) return faulty(placeOf([...path, name]), `No part of a case file is called ${name}.`);
    const fault = unsafeAt(inner, [...path, Array.isArray(value) ? Number(name) : name], depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
};

/** The way to something in a case file, as a person would write it. */
export const placeOf = (path: Path): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')
    .slice(0, 300) || wholeFile;

const faulty = (where: string, why: string): Result<never, CaseFileFaulty> => err({ type: 'CaseFileFaulty', where, why });
