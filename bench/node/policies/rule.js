"use strict";

const { UnknownValueError } = require("@pulumi/policy");

/** A value, or undefined where a preview does not know it yet: reading one ends the policy. */
function known(read) {
    try {
        return read();
    } catch (error) {
        if (error instanceof UnknownValueError) {
            return undefined;
        }
        throw error;
    }
}

/** A resource rule over some types. */
function resourceRule(name, description, types, check, level = "mandatory") {
    return {
        name,
        description,
        enforcementLevel: level,
        validateResource: (args, report) => {
            if (types.includes(args.type)) {
                check(args.props, (path, found, expected) => report(`${args.name}.${path}: found ${found}, expected ${expected}.`), args);
            }
        },
    };
}

/** A stack rule; `check` gets the resources by type. */
function stackRule(name, description, check, level = "mandatory") {
    return {
        name,
        description,
        enforcementLevel: level,
        validateStack: (args, report) => {
            const ofType = (...types) => args.resources.filter(resource => types.includes(resource.type));
            check(ofType, (resource, path, found, expected) => report(`${resource.name}.${path}: found ${found}, expected ${expected}.`, resource.urn), args);
        },
    };
}

module.exports = { known, resourceRule, stackRule };
