// Each tick of the schedule: the outlets go to the queue.
import { dispatchTick } from '../shared/outlets/dispatch.ts';
import { awsOutlets, awsQueue, awsServices } from '../shared/services.ts';
import { readSettings } from '../shared/settings.ts';

const settings = readSettings();
const outlets = awsOutlets(settings);
const { clock, log } = awsServices(settings);
const services = { clock, log, queue: awsQueue(settings) };

export const handler = () =>
  dispatchTick(outlets, services, { outletsPerMessage: settings.FISSURE_OUTLETS_PER_MESSAGE });
