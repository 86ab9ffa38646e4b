// The credentials of a function: Lambda gives them in the environment, so that no other provider need be in its bundle.
export { fromEnv as defaultProvider } from '@aws-sdk/credential-provider-env';
