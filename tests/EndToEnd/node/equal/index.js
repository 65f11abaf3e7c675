"use strict";

const { PolicyPack } = require("@pulumi/policy");

const instance = "aws:rds/instance:Instance";

function ofInstance(name, description, enforcementLevel, isBroken, message) {
    return {
        name,
        description,
        enforcementLevel,
        validateResource: (args, report) => {
            if (args.type === instance && isBroken(args.props)) {
                report(message);
            }
        },
    };
}

new PolicyPack("equal", {
    policies: [
        ofInstance("instance-private", "Instances have no public address.", "mandatory", props => props.publiclyAccessible, "publiclyAccessible is true."),
        ofInstance("instance-multi-az", "Instances have a standby.", "advisory", props => !props.multiAz, "multiAz is not true."),
        ofInstance("instance-encrypted", "Instances are encrypted.", "mandatory", props => !props.storageEncrypted, "storageEncrypted is not true."),
        {
            name: "backup-days",
            description: "Backups are kept long enough.",
            enforcementLevel: "mandatory",
            configSchema: { properties: { minimum: { type: "number" } } },
            validateResource: (args, report) => {
                const minimum = args.getConfig().minimum ?? 7;
                const days = args.props.backupRetentionPeriod ?? 0;
                if (args.type === instance && days < minimum) {
                    report(`Backups are kept for ${days} days, at least ${minimum} are asked for.`);
                }
            },
        },
        {
            name: "instance-protected",
            description: "Instances cannot be deleted by mistake.",
            enforcementLevel: "advisory",
            remediateResource: args => {
                if (args.type === instance && !args.props.deletionProtection) {
                    args.props.deletionProtection = true;
                    return args.props;
                }
                return undefined;
            },
            validateResource: (args, report) => {
                if (args.type === instance && !args.props.deletionProtection) {
                    report("deletionProtection is not true.");
                }
            },
        },
        {
            name: "one-instance",
            description: "A stack has one instance.",
            enforcementLevel: "advisory",
            validateStack: (args, report) => {
                const count = args.resources.filter(resource => resource.type === instance).length;
                if (count !== 1) {
                    report(`The stack has ${count} instances.`);
                }
            },
        },
    ],
});
