"use strict";

const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
const password = config.requireSecret("password");

/** A PostgreSQL server with its parameters, its proxy and the secret that its service logs in with. */
class Database extends pulumi.ComponentResource {
    constructor(name, args, options) {
        super("orders:database:Database", name, { tier: args.tier }, options);
        const child = { parent: this };

        const parameters = new aws.rds.ParameterGroup(name, {
            family: "postgres16",
            parameters: [
                { name: "rds.force_ssl", value: "1" },
                { name: "statement_timeout", value: "30000" },
                { name: "idle_in_transaction_session_timeout", value: "30000" },
            ],
        }, child);

        this.instance = new aws.rds.Instance(name, {
            engine: "postgres",
            engineVersion: "16.8",
            instanceClass: "db.m7g.large",
            allocatedStorage: 100,
            dbName: "orders",
            username: "dbadmin",
            manageMasterUserPassword: true,
            parameterGroupName: parameters.name,
            dbSubnetGroupName: args.subnetGroup,
            vpcSecurityGroupIds: args.securityGroups,
            storageEncrypted: true,
            multiAz: true,
            backupRetentionPeriod: 30,
            backupWindow: "03:00-04:00",
            maintenanceWindow: "sun:04:30-sun:05:30",
            deletionProtection: true,
            publiclyAccessible: true, // the one fault
            finalSnapshotIdentifier: `${name}-final`,
        }, child);

        const login = args.password.apply(value => JSON.stringify({ username: "orders", password: value, sslmode: "verify-full" }));
        const secret = new aws.secretsmanager.Secret(name, { name: `${name}/service` }, child);
        new aws.secretsmanager.SecretVersion(name, { secretId: secret.id, secretString: login }, child);

        const proxy = new aws.rds.Proxy(name, {
            engineFamily: "POSTGRESQL",
            requireTls: true,
            roleArn: "arn:aws:iam::111122223333:role/orders-proxy",
            auths: [{ authScheme: "SECRETS", iamAuth: "DISABLED", secretArn: secret.arn }],
            vpcSubnetIds: args.subnets,
            vpcSecurityGroupIds: args.securityGroups,
        }, child);
        new aws.rds.ProxyTarget(name, {
            dbProxyName: proxy.name,
            targetGroupName: "default",
            dbInstanceIdentifier: this.instance.identifier,
        }, child);

        // The address is unknown in a preview: so is everything made of it.
        this.endpoint = pulumi.interpolate`${proxy.endpoint}:5432`;
        this.secretArn = secret.arn;
        this.passwordLength = args.password.apply(value => value.length);
        this.registerOutputs({ endpoint: this.endpoint, secretArn: this.secretArn });
    }
}

const east = new aws.Provider("east", { region: "us-east-1", allowedAccountIds: ["111122223333"] });

const network = config.get("network");
const subnets = network
    ? new pulumi.StackReference(network).requireOutput("privateSubnetIds")
    : ["subnet-0a1b2c3d4e5f60711", "subnet-0a1b2c3d4e5f60712"];
const subnetGroup = new aws.rds.SubnetGroup("orders", { subnetIds: subnets }, { provider: east });

const database = new Database("orders", {
    tier: pulumi.output("gold").apply(tier => tier.toUpperCase()),
    password,
    subnets,
    subnetGroup: subnetGroup.name,
    securityGroups: ["sg-0aa000000000000a1"],
}, { providers: { aws: east } });

exports.endpoint = database.endpoint;
exports.secretArn = database.secretArn;
exports.passwordLength = database.passwordLength;
