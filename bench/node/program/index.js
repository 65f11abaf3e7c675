"use strict";

const aws = require("@pulumi/aws");
const pulumi = require("@pulumi/pulumi");
const { Foundation } = require("./foundation");
const { Pooler } = require("./pooler");
const { Server } = require("./server");
const { ServiceDatabase } = require("./service");

const environment = pulumi.getStack();
const parameters = {
    "rds.force_ssl": "1",
    statement_timeout: "30000",
    idle_in_transaction_session_timeout: "30000",
    work_mem: "4096",
    log_min_duration_statement: "1000",
};

/** A component that only states facts. */
class Facts extends pulumi.ComponentResource {
    constructor(type, name, facts, options) {
        super(type, name, facts, options);
        this.registerOutputs(facts);
    }
}

function client(name, securityGroup, values) {
    return {
        name,
        driver: "prisma",
        via: "pooled",
        role: "service",
        pool: 10,
        maxReplicas: 4,
        surge: 1,
        variable: "DATABASE_URL",
        securityGroup,
        principal: `arn:aws:iam::111122223333:role/${name}`,
        ...values,
    };
}

const services = {
    admin: {
        extensions: ["pgcrypto"],
        pooler: "sg-0aa000000000000a3",
        clients: [
            client("admin-api", "sg-0cc000000000000a3"),
            client("admin-reports", "sg-0cc000000000000b3", { driver: "node-postgres", via: "direct", role: "readonly", pool: 2, maxReplicas: 1 }),
        ],
    },
    auth: { extensions: ["pgcrypto"], pooler: "sg-0aa000000000000a1", clients: [client("auth-api", "sg-0cc000000000000a1")], cleanup: true },
    payments: { extensions: ["pgcrypto"], pooler: "sg-0aa000000000000a2", clients: [client("payments-api", "sg-0cc000000000000a2", { driver: "npgsql" })] },
    profile: { extensions: ["citext"], pooler: "sg-0aa000000000000a4", clients: [client("profile-api", "sg-0cc000000000000a4")] },
};

const east = new aws.Provider("aws", { region: "us-east-1", allowedAccountIds: ["111122223333"] });
const options = { providers: { aws: east } };

new Facts("dbready:environment:Environment", environment, {
    environment,
    product: "shop",
    accountId: "111122223333",
    region: "us-east-1",
    notify: { warning: ["https://hooks.example.com/db"], critical: ["dba-oncall@example.com"] },
    exemptions: [],
});

const foundation = new Foundation(environment, options);
const kmsKey = foundation.keyArn;

for (const [name, service] of Object.entries(services)) {
    const direct = service.clients.filter(c => c.via === "direct");
    const server = new Server(name, {
        environment,
        foundation,
        services: [name],
        maxConnections: 405,
        parameters,
        sources: [service.pooler, ...direct.map(c => c.securityGroup)],
    }, options);
    const database = new ServiceDatabase(name, { environment, kmsKey, server, ...service }, options);
    new Pooler(name, { environment, kmsKey, server }, options);
    const lines = [
        { name: `${name}_db`, kind: "pool", connections: 80 },
        { name: "auth-query", kind: "authQuery", connections: 4 },
        ...direct.map(c => ({ name: c.name, kind: "direct", connections: c.pool * (c.maxReplicas + c.surge) })),
        { name: "migrator", kind: "migration", connections: 2 },
        { name: "monitoring", kind: "monitoring", connections: 3 },
        { name: "admin", kind: "admin", connections: 3 },
    ];
    new Facts("dbready:budget:ConnectionBudget", name, {
        server: name,
        environment,
        maxConnections: 405,
        superuserReservedConnections: 3,
        reservedConnections: 2,
        headroomPercent: 20,
        usable: 320,
        lines,
        total: lines.reduce((sum, line) => sum + line.connections, 0),
    }, options);
    exports[name] = { endpoints: database.endpoints, secretArns: database.secretArns, roleNames: database.roleNames };
}
