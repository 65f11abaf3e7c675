"use strict";

const pulumi = require("@pulumi/pulumi");

// What a locally generated SDK of the package would hold.
const version = "0.1.0";

class Provider extends pulumi.ProviderResource {
    constructor(name, args, options) {
        super("access", name, args, { version, ...options });
    }
}

class Database extends pulumi.CustomResource {
    constructor(name, args, options) {
        super("access:index:Database", name, args, { version, ...options });
    }
}

class Role extends pulumi.CustomResource {
    constructor(name, args, options) {
        super("access:index:Role", name, { scramVerifier: undefined, ...args }, { version, additionalSecretOutputs: ["password", "scramVerifier"], ...options });
    }
}

class Grant extends pulumi.CustomResource {
    constructor(name, args, options) {
        super("access:index:Grant", name, args, { version, ...options });
    }
}

module.exports = { Provider, Database, Role, Grant };
