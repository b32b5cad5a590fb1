import { argon2id } from 'hash-wasm';

/** What an Argon2id run costs. Its numbers are stored beside the slot and bound into it. */
export interface DerivationCost {
  readonly memoryKiB: number;
  readonly iterations: number;
  readonly parallelism: 1;
}

/** The limits of security.md K3, both included. A file below them was weakened; one above them would hang the laptop. */
export const costLimits = {
  memoryKiB: { least: 64 * 1024, most: 1024 * 1024 },
  iterations: { least: 3, most: 20 },
} as const;

export const leastCost: DerivationCost = {
  memoryKiB: costLimits.memoryKiB.least,
  iterations: costLimits.iterations.least,
  parallelism: 1,
};

/** How a passphrase becomes a key. Production has one; tests may hand over a quick one, which no production file does (a test watches). */
export interface KeyDerivation {
  /** 32 bytes from the passphrase in NFKC. The caller wipes both buffers. */
  derive(passphrase: Buffer, salt: Buffer, cost: DerivationCost): Promise<Buffer>;
  /** What this laptop can do in about a second, never less than the least. */
  calibrate(): Promise<DerivationCost>;
}

/** Argon2id by hash-wasm, in the engine's process (K3). */
export const argon2: KeyDerivation = {
  derive: async (passphrase, salt, { memoryKiB, iterations, parallelism }) => {
    const bytes = await argon2id({
      password: passphrase,
      salt,
      memorySize: memoryKiB,
      iterations,
      parallelism,
      hashLength: 32,
      outputType: 'binary',
    });
    return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  },
  calibrate: async () => {
    const started = performance.now();
    const key = await argon2.derive(Buffer.from('calibration'), Buffer.alloc(16), leastCost);
    key.fill(0);
    return costFor(performance.now() - started);
  },
};

/** The least that K3 accepts, for a passphrase that is no secret. */
export const leastArgon2: KeyDerivation = { derive: argon2.derive, calibrate: async () => leastCost };

/** The cost that takes about a second where the least cost took `milliseconds`. Passes grow, not memory: an old laptop may have little. */
export const costFor = (milliseconds: number): DerivationCost => {
  const { least, most } = costLimits.iterations;
  const iterations = Math.round((least * 1000) / Math.max(1, milliseconds));
  return { ...leastCost, iterations: Math.min(most, Math.max(least, iterations)) };
};

/** The one sequence of bytes for a passphrase, however the keyboard composed its letters (NFKC, K3). */
export const passphraseBytes = (passphrase: string): Buffer => Buffer.from(passphrase.normalize('NFKC'), 'utf8');
