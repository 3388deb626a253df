// Where a PostgreSQL that only tests use keeps its data, and how it is set up to lose them rather than to wait.
import { accessSync, constants, statfsSync } from "node:fs";
import { tmpdir } from "node:os";

const inMemory = "/dev/shm";
const wanted = 2 * 1024 ** 3;

const hasRoom = () => {
  try {
    accessSync(inMemory, constants.W_OK);
    const { bavail, bsize } = statfsSync(inMemory);
    return bavail * bsize >= wanted;
  } catch {
    return false;
  }
};

/**
 * A folder in memory where Linux offers 2 GiB of it, else the folder for temporary files. Each test has a database of its own, which
 * is some six hundred files: made on a disk they cost ten times as much processor time.
 */
export const quickFolder = () => (process.platform === "linux" && hasRoom() ? inMemory : tmpdir());

/** Tests may lose their data in a power cut, so they do not wait for the disk; their databases are too short-lived to be tidied. */
export const hasty = {
  fsync: "off",
  synchronous_commit: "off",
  full_page_writes: "off",
  wal_level: "minimal",
  max_wal_senders: "0",
  max_wal_size: "256MB",
  autovacuum: "off",
  max_connections: "300",
};
