// A Lambda function of ours: arm64, Node 24, terse JSON logs kept for two weeks, a role that may write them and nothing else.
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { type PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  ApplicationLogLevel,
  Architecture,
  type Code,
  type ILayerVersion,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda';
import { SqsDestination } from 'aws-cdk-lib/aws-lambda-destinations';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

export const logRetention = RetentionDays.TWO_WEEKS;

export type ServiceFunctionProps = {
  name: string;
  description: string;
  code: Code;
  memorySize: number;
  timeoutSeconds: number;
  environment: Record<string, string>;
  layers?: ILayerVersion[];
  /** Of an asynchronous function: where an event goes that failed for good. */
  failedEvents?: IQueue;
  /** Runs at once, reserved: no more, whatever comes, and no fewer, whatever else the account does. */
  mostAtOnce?: number;
  may?: PolicyStatement[];
};

export function serviceFunction(scope: Construct, id: string, props: ServiceFunctionProps): LambdaFunction {
  const {
    name,
    description,
    code,
    memorySize,
    timeoutSeconds,
    environment,
    layers,
    failedEvents,
    mostAtOnce,
    may = [],
  } = props;
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/aws/lambda/${name}`,
    retention: logRetention,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  // Given a role, CDK adds no managed policy to it.
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  for (const statement of may) role.addToPolicy(statement);
  const made = new LambdaFunction(scope, id, {
    functionName: name,
    description,
    code,
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize,
    timeout: Duration.seconds(timeoutSeconds),
    role,
    environment,
    ...(layers !== undefined && { layers }),
    logGroup,
    // Lines of ours are JSON already; the platform's own are left out but for warnings: three a run would be most of the log.
    loggingFormat: LoggingFormat.JSON,
    applicationLogLevelV2: ApplicationLogLevel.INFO,
    systemLogLevelV2: SystemLogLevel.WARN,
    ...(mostAtOnce !== undefined && { reservedConcurrentExecutions: mostAtOnce }),
    ...(failedEvents && { retryAttempts: 1, onFailure: new SqsDestination(failedEvents) }),
  });
  return made;
}
