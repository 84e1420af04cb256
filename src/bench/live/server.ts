/** The process that is measured, from outside: its share of a core and its memory. Linux only. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

export class ServerProcess {
  readonly #pid: number;
  readonly #jcmd: string;

  /** @param javaHome of the JDK that the process runs on */
  constructor(pid: number, javaHome: string) {
    this.#pid = pid;
    this.#jcmd = `${javaHome}/bin/jcmd`;
  }

  /** Processor time since its start, in seconds. */
  cpuSeconds(): number {
    const fields = readFileSync(`/proc/${this.#pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
  }

  /** What lives on its heap after a full collection, in bytes. */
  liveHeap(): number {
    // Twice: what the first one only finds to be finalized or cleaned, the second one frees.
    execFileSync(this.#jcmd, [String(this.#pid), 'GC.run']);
    execFileSync(this.#jcmd, [String(this.#pid), 'GC.run']);
    const text = execFileSync(this.#jcmd, [String(this.#pid), 'GC.heap_info']).toString();
    const used = /used (\d+)K/.exec(text);
    if (!used) throw new Error(`Unknown heap info: ${text}`);
    return Number(used[1]) * 1024;
  }

  /** All that it holds of the machine's memory, in bytes. */
  resident(): number {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#pid}/status`, 'utf8'))![1]) * 1024;
  }
}
