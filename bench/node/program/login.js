"use strict";

const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const random = require("@pulumi/random");

/** A generated password. */
function password(name, child) {
    return new random.RandomPassword(name, { length: 32, special: false }, child).result;
}

/** A login's credentials in Secrets Manager. */
function secret(name, args, child) {
    const holder = new aws.secretsmanager.Secret(name, {
        name: args.path,
        kmsKeyId: args.kmsKey,
        recoveryWindowInDays: 30,
        tags: { Environment: args.environment },
    }, child);
    const secretString = pulumi.jsonStringify({
        username: args.username,
        password: args.password,
        host: args.host,
        port: args.port,
        dbname: args.database,
        sslmode: "verify-full",
    });
    new aws.secretsmanager.SecretVersion(name, { secretId: holder.id, secretString }, { ...child, ignoreChanges: ["secretString"] });
    return holder.arn;
}

module.exports = { password, secret };
