// The state of sign-up: one row.
import { firstSignUpState, type SignUpState } from '../subscribers/sign-up-state.ts';
import { getRows } from './batches.ts';
import { changeRow } from './change-row.ts';
import type { Database, Row } from './client.ts';
import { signUpKey } from './table.ts';

export async function readSignUp(database: Database): Promise<SignUpState> {
  const [row] = await getRows(database, [signUpKey], { consistent: true });
  return toState(row);
}

export async function changeSignUp(
  database: Database,
  change: (state: SignUpState) => SignUpState | undefined,
): Promise<SignUpState> {
  return toState(await changeRow(database, signUpKey, (row) => change(toState(row))));
}

const toState = (row: Row | undefined): SignUpState => {
  const { pk, sk, revision, ...state } = row ?? {};
  return { ...firstSignUpState, ...state };
};
