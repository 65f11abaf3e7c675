"use strict";

const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const access = require("./access");

const vpcId = "vpc-0a1b2c3d4e5f60718";
const subnetIds = ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712", "subnet-0a1b2c3d4e5f60713"];

/** One RDS server with its parameters, network and the access provider that reaches it. */
class Server extends pulumi.ComponentResource {
    constructor(name, args, options) {
        const facts = {
            server: name,
            environment: args.environment,
            services: args.services,
            profile: "four-services",
            engineVersion: "16",
            instanceClass: "db.t3.medium",
            maxConnections: args.maxConnections,
            masterUsername: "dbadmin",
        };
        super("dbready:rds:Server", name, facts, options);
        const child = { parent: this };
        const tags = { Environment: args.environment, Server: name };

        const subnets = new aws.rds.SubnetGroup(name, { subnetIds, tags }, child);
        const group = new aws.ec2.SecurityGroup(name, { vpcId, description: `PostgreSQL ${name}`, tags }, child);
        args.sources.forEach(source => new aws.vpc.SecurityGroupIngressRule(`${name}-${source}`, {
            securityGroupId: group.id,
            referencedSecurityGroupId: source,
            ipProtocol: "tcp",
            fromPort: 5432,
            toPort: 5432,
            tags,
        }, child));
        const parameters = new aws.rds.ParameterGroup(name, {
            family: "postgres16",
            parameters: Object.entries(args.parameters).map(([key, value]) => ({ name: key, value, applyMethod: "pending-reboot" })),
            tags,
        }, child);
        const physicalName = `shop-${args.environment}-${name}`;
        const logs = [["postgresql", 90, "error"], ["upgrade", 14, "general"]].map(([log, retentionInDays, logClass]) => new aws.cloudwatch.LogGroup(
            `${name}-${log}`,
            { name: `/aws/rds/instance/${physicalName}/${log}`, retentionInDays, kmsKeyId: args.foundation.keyArn, tags: { ...tags, logClass } },
            child));
        const instance = new aws.rds.Instance(name, {
            identifier: physicalName,
            engine: "postgres",
            engineVersion: "16",
            instanceClass: "db.t3.medium",
            allocatedStorage: 100,
            maxAllocatedStorage: 400,
            storageType: "gp3",
            storageEncrypted: true,
            kmsKeyId: args.foundation.keyArn,
            username: "dbadmin",
            manageMasterUserPassword: true,
            dbSubnetGroupName: subnets.name,
            vpcSecurityGroupIds: [group.id],
            parameterGroupName: parameters.name,
            multiAz: true,
            publiclyAccessible: false,
            backupRetentionPeriod: 30,
            backupWindow: "03:00-04:00",
            maintenanceWindow: "sun:04:00-sun:05:00",
            deletionProtection: true,
            finalSnapshotIdentifier: `${physicalName}-final`,
            copyTagsToSnapshot: true,
            enabledCloudwatchLogsExports: ["postgresql", "upgrade"],
            monitoringInterval: 60,
            monitoringRoleArn: args.foundation.monitoringRoleArn,
            tags,
        }, { ...child, protect: true, dependsOn: logs });

        this.address = instance.address;
        this.port = instance.port;
        this.masterSecretArn = instance.masterUserSecrets.apply(secrets => secrets[0].secretArn);
        this.access = new access.Provider(name, {
            host: this.address,
            port: this.port,
            database: "postgres",
            username: "dbadmin",
            passwordSecretArn: this.masterSecretArn,
            region: "us-east-1",
            sslMode: "verify-full",
        }, child);
        this.registerOutputs({ ...facts, address: this.address, port: this.port, masterSecretArn: this.masterSecretArn });
    }
}

module.exports = { Server };
