"use strict";

const pulumi = require("@pulumi/pulumi");
const access = require("./access");
const { password, secret } = require("./login");

/** The PgBouncer of a server and the login that it looks verifiers up with. */
class Pooler extends pulumi.ComponentResource {
    constructor(name, args, options) {
        const facts = {
            server: name,
            environment: args.environment,
            hostname: `${name}.db.prod.internal`,
            tasks: 2,
            surgeTasks: 2,
            listenPort: 6432,
            poolMode: "transaction",
            defaultPoolSize: 10,
            reservePoolSize: 0,
            maxClientConn: 1000,
            databases: [{ name: `${name}_db`, service: name, poolSize: 10, reservePoolSize: 0, maxDbConnections: 10 }],
            clientTlsSslmode: "require",
            serverTlsSslmode: "verify-full",
            authType: "scram-sha-256",
            authUser: "pooler_auth",
            authQuery: "SELECT username, verifier FROM pooler.lookup($1)",
            maxPreparedStatements: 200,
            serverIdleTimeout: 300,
            serverLifetime: 1800,
            serverConnectTimeout: 5,
            serverLoginRetry: 1,
            clientLoginTimeout: 15,
            queryWaitTimeout: 30,
            idleTransactionTimeout: 60,
        };
        super("dbready:pgbouncer:Pooler", name, facts, options);
        const child = { parent: this };
        const login = `${name}-pooler-auth`;
        const value = password(login, child);
        new access.Role(login, {
            name: "pooler_auth",
            login: true,
            superuser: false,
            createDatabase: false,
            createRole: false,
            replication: false,
            bypassRowLevelSecurity: false,
            inherit: true,
            settings: { statement_timeout: "5s", idle_in_transaction_session_timeout: "5s" },
            password: value,
            passwordVersion: 1,
        }, { parent: this, provider: args.server.access });
        secret(login, {
            path: `shop/${args.environment}/${name}/pooler-auth`,
            kmsKey: args.kmsKey,
            environment: args.environment,
            username: "pooler_auth",
            password: value,
            host: args.server.address,
            port: args.server.port,
            database: `${name}_db`,
        }, child);
        this.registerOutputs(facts);
    }
}

module.exports = { Pooler };
