// The site: an HTTP API, throttled and with an access log that tells no tokens, before one function.
import { ArnFormat, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type CfnStage, HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { fromOf, namesOf } from './config.ts';
import { acknowledge } from './nag.ts';
import type { Parts } from './parts.ts';
import { logRetention, serviceFunction } from './service-function.ts';

/** Requests a second, and at once: far above what readers do, far below what would cost (0.03 USD an hour at most). */
const throttle = { rateLimit: 5, burstLimit: 20 };

/** By route, not by path: paths carry tokens. No address of the reader. */
const accessLogFormat = JSON.stringify({
  time: '$context.requestTime',
  id: '$context.requestId',
  route: '$context.routeKey',
  status: '$context.status',
  ms: '$context.responseLatency',
  bytes: '$context.responseLength',
  error: '$context.error.message',
});

export function addSite(
  scope: Construct,
  { config, code, table, watch, failedEvents, environment, mayUseKeys }: Parts,
): { api: HttpApi; web: LambdaFunction; url: string } {
  const names = namesOf(config);
  const written = ['subscribers', 'digests', 'limits', 'signUp', 'objections'] as const;
  const api = new HttpApi(scope, 'Site', {
    apiName: names.stack,
    description: 'Sign-up, preferences and history of Fissure',
  });
  const url = api.apiEndpoint;
  const webName = `${names.stack}-web`;
  const web = serviceFunction(scope, 'Web', {
    name: webName,
    description: 'Serves the site',
    code: code('web'),
    memorySize: 512,
    timeoutSeconds: 29,
    environment: { ...environment, FISSURE_SENDER: fromOf(config), FISSURE_SITE: url, FISSURE_SIGN_UP: config.signUp },
    layers: [watch],
    // What its forms ask for it carries out in a call of its own, so that no page tells by its time what came of it.
    failedEvents,
    ...(config.siteRuns > 0 && { mostAtOnce: config.siteRuns }),
    may: [
      ...table.mayRead(
        [...written, 'outletStates', 'hits', 'hitMonths', 'words', 'upkeep', 'items'],
        ['hits-by-month', 'hits-by-who'],
      ),
      ...table.mayWrite(written),
      // What a person says of a hit is marked on it.
      ...table.mayChange(['hits']),
      mayUseKeys,
      new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [functionArn(scope, webName)] }),
    ],
  });
  // One route for all: the app knows its pages, and asks for a signed token where one is needed (docs/security.md).
  api.addRoutes({
    path: '/{proxy+}',
    methods: [HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST],
    integration: new HttpLambdaIntegration('WebIntegration', web),
  });
  api.addRoutes({
    path: '/',
    methods: [HttpMethod.GET, HttpMethod.HEAD],
    integration: new HttpLambdaIntegration('HomeIntegration', web),
  });
  acknowledge(api, {
    id: 'APIG4',
    reason: 'Sign-up and the links of mails are for everybody; what is not, the app opens to a signed token alone.',
  });
  const log = new LogGroup(scope, 'SiteLog', {
    logGroupName: `/fissure/${config.stage}/site`,
    retention: logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const stage = api.defaultStage?.node.defaultChild as CfnStage;
  stage.accessLogSettings = { destinationArn: log.logGroupArn, format: accessLogFormat };
  stage.defaultRouteSettings = { throttlingRateLimit: throttle.rateLimit, throttlingBurstLimit: throttle.burstLimit };
  return { api, web, url };
}

/** By its name: the function cannot refer to itself before it is made. */
const functionArn = (scope: Construct, resourceName: string): string =>
  Stack.of(scope).formatArn({
    service: 'lambda',
    resource: 'function',
    resourceName,
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
