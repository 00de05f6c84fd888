// The SDK warns once per process that Node 20 will leave support in 2027; the Lambdas run on Node 24.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = 'true';
