"use strict";

const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");

const account = "111122223333";
const region = "us-east-1";

function document(...statements) {
    return JSON.stringify({ Version: "2012-10-17", Statement: statements });
}

function allow(sid, principal, actions, condition) {
    return { Sid: sid, Effect: "Allow", Principal: principal, Action: actions, Resource: "*", Condition: condition };
}

const keyPolicy = document(
    allow("Account", { AWS: `arn:aws:iam::${account}:root` }, ["kms:*"]),
    allow(
        "Logs",
        { Service: `logs.${region}.amazonaws.com` },
        ["kms:Encrypt*", "kms:Decrypt*", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:Describe*"],
        { ArnLike: { "kms:EncryptionContext:aws:logs:arn": `arn:aws:logs:${region}:${account}:*` } }),
    allow(
        "Publishers",
        { Service: ["cloudwatch.amazonaws.com", "events.rds.amazonaws.com", "backup.amazonaws.com", "budgets.amazonaws.com"] },
        ["kms:Decrypt", "kms:GenerateDataKey*"],
        { StringEquals: { "aws:SourceAccount": account } }));

/** Key, monitoring role and the log group of the operating systems' metrics, which all servers share. */
class Foundation extends pulumi.ComponentResource {
    constructor(name, options) {
        const facts = { environment: name, ownKey: true, keyRotationDays: 365 };
        super("dbready:aws:Foundation", name, facts, options);
        const child = { parent: this };
        const tags = { Service: "shop" };
        const key = new aws.kms.Key(name, {
            description: `Databases, secrets, logs and backups of shop-${name}`,
            enableKeyRotation: true,
            rotationPeriodInDays: 365,
            deletionWindowInDays: 30,
            policy: keyPolicy,
            tags,
        }, { ...child, protect: true });
        new aws.kms.Alias(name, { name: `alias/shop-${name}`, targetKeyId: key.keyId }, child);
        const role = new aws.iam.Role(`${name}-rds-monitoring`, {
            name: `shop-${name}-rds-monitoring`,
            description: `monitoring.rds.amazonaws.com in shop-${name}`,
            assumeRolePolicy: document({ Effect: "Allow", Principal: { Service: "monitoring.rds.amazonaws.com" }, Action: "sts:AssumeRole" }),
            tags,
        }, child);
        new aws.iam.RolePolicyAttachment(`${name}-rds-monitoring-AmazonRDSEnhancedMonitoringRole`, {
            role: role.name,
            policyArn: "arn:aws:iam::aws:policy/service-role/AmazonRDSEnhancedMonitoringRole",
        }, child);
        new aws.cloudwatch.LogGroup(`${name}-os-metrics`, { name: "RDSOSMetrics", retentionInDays: 30, tags: { ...tags, logClass: "performance" } }, child);
        this.keyArn = key.arn;
        this.monitoringRoleArn = role.arn;
        this.registerOutputs({ ...facts, keyArn: this.keyArn, monitoringRoleArn: this.monitoringRoleArn });
    }
}

module.exports = { Foundation };
