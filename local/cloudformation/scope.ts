/** The values that the intrinsic functions of one template may ask for while its resources are made. */
export interface Scope {
  /** The value of `Ref`: a parameter, a pseudo parameter, or the physical id of a resource that was made before. */
  reference(name: string): unknown;
  attribute(logicalId: string, name: string): unknown;
  mapping(map: string, key: string, subkey: string): unknown;
  condition(name: string): boolean;
}

/** `AWS::NoValue`: the property is left out. */
export const noValue = Symbol('AWS::NoValue');
