import type { Register } from '../../front-door/shapes/operation';
import { createFunction } from './create-function';
import { createEventSourceMapping, deleteEventSourceMapping, getEventSourceMapping, listEventSourceMappings } from './event-source-mappings';
import { deleteFunction, getFunction, getFunctionConfiguration, listFunctions } from './functions';
import { invoke } from './invoke';
import type { LambdaContext } from './lambda-operation';
import { addPermission, getPolicy, removePermission } from './permissions';
import { updateFunctionCode, updateFunctionConfiguration } from './update-function';

/** Every operation of Lambda that is emulated, by its name. */
export const lambdaOperations: Register<LambdaContext> = {
  CreateFunction: createFunction,
  GetFunction: getFunction,
  GetFunctionConfiguration: getFunctionConfiguration,
  ListFunctions: listFunctions,
  DeleteFunction: deleteFunction,
  UpdateFunctionCode: updateFunctionCode,
  UpdateFunctionConfiguration: updateFunctionConfiguration,
  Invoke: invoke,
  AddPermission: addPermission,
  RemovePermission: removePermission,
  GetPolicy: getPolicy,
  CreateEventSourceMapping: createEventSourceMapping,
  GetEventSourceMapping: getEventSourceMapping,
  ListEventSourceMappings: listEventSourceMappings,
  DeleteEventSourceMapping: deleteEventSourceMapping,
};
