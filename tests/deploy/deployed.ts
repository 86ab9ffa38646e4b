// A stack that was deployed well, and what stands of it.
import { expect } from 'vitest';
import { deploy, givenWorld } from './run.ts';
import type { World } from './world.ts';

export const owner = 'owner@example.org';
export const region = 'eu-central-1';
export const table = `${region} AWS::DynamoDB::Table fissure-main`;
export const main = ({ cloudFormation }: World) => cloudFormation.find(region, 'fissure-main');
export const stands = (world: World) => [main(world)?.status, main(world)?.isProtected];

/** A stack that was deployed well. */
export async function givenDeployed(): Promise<World> {
  const world = await givenWorld();
  expect((await deploy({ owner })).code).toBe(0);
  return world;
}
