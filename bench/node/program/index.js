"use strict";

// Declares through the official SDK what was recorded of another program: the same resources with the same inputs, parents and dependencies.
const fs = require("fs");
const path = require("path");
const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

const packages = { aws, random };
const unknown = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";
const made = new Map();

/** A component that states facts. */
class Component extends pulumi.ComponentResource {
    constructor(type, name, inputs, options) {
        super(type, name, inputs, options);
        this.registerOutputs(inputs);
    }
}

/** A provider of a package without a Node SDK: what a locally generated one would hold. */
class OtherProvider extends pulumi.ProviderResource {
    constructor(type, name, inputs, options) {
        super(type.split(":")[2], name, inputs, { version: "0.1.0", ...options });
    }
}

/** A resource of such a package. */
class OtherResource extends pulumi.CustomResource {
    constructor(type, name, inputs, options) {
        super(type, name, inputs, { version: "0.1.0", ...options });
    }
}

/** The class of a type token in an official package: `aws:rds/instance:Instance` is `aws.rds.Instance`. */
function official(type) {
    const [name, module, kind] = type.split(":");
    if (name === "pulumi") {
        return packages[kind]?.Provider;
    }
    const scope = module.split("/")[0];
    return scope === "index" ? packages[name]?.[kind] : packages[name]?.[scope][kind];
}

/** A recorded value. What was unknown is the id of what it came from, which is as unknown. */
function resolve(value, origins = []) {
    if (typeof value === "string" && value.includes(unknown)) {
        return origins.map(urn => made.get(urn)?.id).find(id => id !== undefined);
    }
    if (Array.isArray(value)) {
        return value.map(item => resolve(item, origins));
    }
    return value !== null && typeof value === "object" ? resolveAll(value, () => origins) : value;
}

function resolveAll(values, originsOf) {
    return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, resolve(value, originsOf(key))]));
}

function declare({ type, name, parent, provider, protect, custom, properties, dependencies }) {
    const inputs = resolveAll(properties, key => dependencies[key]);
    const options = { parent: made.get(parent), provider: made.get(provider), protect };
    const Official = official(type);
    if (Official !== undefined) {
        return new Official(name, inputs, options);
    }
    const Class = !custom ? Component : type.startsWith("pulumi:providers:") ? OtherProvider : OtherResource;
    return new Class(type, name, inputs, options);
}

const recorded = JSON.parse(fs.readFileSync(path.join(__dirname, "resources.json"), "utf8"));
// The stack itself is there already.
for (const resource of recorded.filter(({ type }) => type !== "pulumi:pulumi:Stack")) {
    made.set(resource.urn, declare(resource));
}
