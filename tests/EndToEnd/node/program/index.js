"use strict";

const pulumi = require("@pulumi/pulumi");
const aws = require("@pulumi/aws");

const config = new pulumi.Config();
const masterPassword = config.requireSecret("masterPassword");

/** A PostgreSQL server with its parameters and the secret that its owner logs in with. */
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
            username: "orders_owner",
            password: args.password,
            parameterGroupName: parameters.name,
            dbSubnetGroupName: args.subnetGroup,
            vpcSecurityGroupIds: args.securityGroups,
            storageEncrypted: true,
            multiAz: true,
            backupRetentionPeriod: 30,
            deletionProtection: true,
            publiclyAccessible: true, // the one fault
            finalSnapshotIdentifier: `${name}-final`,
        }, child);

        // The host is unknown in a preview and the password is secret: so is everything made of them.
        const login = pulumi.all([this.instance.address, args.password]).apply(
            ([host, password]) => JSON.stringify({ host, username: "orders_owner", password, sslmode: "verify-full" }));
        const secret = new aws.secretsmanager.Secret(name, { name: `${name}/owner` }, child);
        new aws.secretsmanager.SecretVersion(name, { secretId: secret.id, secretString: login }, child);

        this.secretArn = secret.arn;
        this.passwordLength = args.password.apply(password => password.length);
        this.registerOutputs({ address: this.instance.address, secretArn: this.secretArn });
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
    password: masterPassword,
    subnetGroup: subnetGroup.name,
    securityGroups: ["sg-0aa000000000000a1"],
}, { providers: { aws: east } });

exports.address = database.instance.address;
exports.secretArn = database.secretArn;
exports.passwordLength = database.passwordLength;
