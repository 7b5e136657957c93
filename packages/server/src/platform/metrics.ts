import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** A value under its labels; labels are words of the code, never of a person. */
export interface Reading {
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Read when somebody asks for the metrics; what cannot be read is left out. */
export interface GaugeSource {
  readonly name: `staffetta_${string}`;
  readonly help: string;
  readonly labels?: readonly string[];
  read(): Promise<readonly Reading[]> | readonly Reading[];
}

export interface Metrics {
  /** A request was answered. `operation` is an id of the contract, `portal` or `other`. */
  answered(operation: string, status: number, seconds: number): void;
  /** A unit of work that publishes or records was sealed and committed. */
  sealed(seconds: number): void;
  stored(bytes: number): void;
  gauge(source: GaugeSource): void;
  /** All of it in Prometheus' text format. */
  text(): Promise<string>;
  readonly contentType: string;
}

const QUICK = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10];

/** Counters, histograms and gauges of one server. Everything in it may be read by whoever looks after the machine. */
export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const requests = new Counter({
    name: 'staffetta_http_requests_total',
    help: 'Requests answered, by operation and class of status',
    labelNames: ['operation', 'class'] as const,
    registers,
  });
  const durations = new Histogram({
    name: 'staffetta_http_request_seconds',
    help: 'Time to the answer, by operation',
    labelNames: ['operation'] as const,
    buckets: QUICK,
    registers,
  });
  const seals = new Histogram({
    name: 'staffetta_seal_seconds',
    help: 'Wait for the one lock, positions, numbers and commit',
    buckets: QUICK,
    registers,
  });
  const files = new Counter({
    name: 'staffetta_files_stored_total',
    help: 'Files taken in',
    registers,
  });
  const bytes = new Counter({
    name: 'staffetta_file_bytes_stored_total',
    help: 'Bytes of files taken in',
    registers,
  });
  return {
    answered: (operation, status, seconds) => {
      requests.inc({ operation, class: `${Math.floor(status / 100)}xx` });
      durations.observe({ operation }, seconds);
    },
    sealed: (seconds) => seals.observe(seconds),
    stored: (size) => {
      files.inc();
      bytes.inc(size);
    },
    gauge: (source) => addGauge(registry, source),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

function addGauge(registry: Registry, { name, help, labels = [], read }: GaugeSource): void {
  new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    async collect() {
      this.reset();
      const readings = await Promise.resolve(read()).catch(() => []);
      for (const { labels: of = {}, value } of readings) this.set(of, value);
    },
  });
}
