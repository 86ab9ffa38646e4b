// Properties try the same values in every run, so that none fails by chance; FC_SEED tries others, as CONTRIBUTING.md says.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 16) });
