import { execFileSync } from 'node:child_process';
import { open, rm, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { makeTestFolder } from './test-folder.ts';

/** Only root may mount; elsewhere the tests that need a full disk are skipped, and say so. */
export const canMount = process.getuid?.() === 0 && mounts();

function mounts(): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'none', '/mnt'], { stdio: 'ignore' });
    execFileSync('umount', ['/mnt'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

export interface SmallDisk {
  readonly folder: string;
  /** Leaves so many bytes free, or a little less. */
  fill(leave: number): Promise<void>;
  /** Takes away what `fill` wrote. */
  free(): Promise<void>;
}

/** A disk of so many megabytes of this test's own, which ENOSPC really comes from. */
export async function smallDisk(megabytes: number): Promise<SmallDisk> {
  const folder = await makeTestFolder();
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0755`, 'none', folder]);
  onTestFinished(async () => {
    execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  });
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill: async (leave) => {
      const file = await open(ballast, 'a');
      const piece = Buffer.alloc(64 * 1024);
      try {
        for (;;) {
          const { bavail, bsize } = await statfs(folder);
          if (bavail * bsize <= leave) return;
          await file.write(
            piece,
            0,
            Math.min(piece.length, Math.max(4096, bavail * bsize - leave)),
          );
        }
      } finally {
        await file.close();
      }
    },
    free: () => rm(ballast, { force: true }),
  };
}
