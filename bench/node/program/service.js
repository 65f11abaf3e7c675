"use strict";

const pulumi = require("@pulumi/pulumi");
const access = require("./access");
const { password, secret } = require("./login");

// Object type, privileges and whether they hold for objects of the future too.
const privileges = {
    service: [
        ["database", ["CONNECT"]], ["schema", ["USAGE"]],
        ["table", ["SELECT", "INSERT", "UPDATE", "DELETE"], true], ["sequence", ["USAGE", "SELECT"], true],
    ],
    readonly: [["database", ["CONNECT"]], ["schema", ["USAGE"]], ["table", ["SELECT"], true]],
    cleanup: [["database", ["CONNECT"]], ["schema", ["USAGE"]], ["table", ["SELECT", "DELETE"]]],
};

/** One service's database with its roles, grants and secrets. */
class ServiceDatabase extends pulumi.ComponentResource {
    constructor(name, args, options) {
        const database = `${name}_db`;
        const kinds = ["owner", "service", "service-a", "service-b", "migrator", "readonly", ...(args.cleanup ? ["cleanup"] : [])];
        const logins = kinds.filter(kind => kind !== "owner" && kind !== "service");
        const roleOf = kind => `${name}_${kind.replace("-", "_")}`;
        const secretOf = kind => `shop/${args.environment}/${name}/${kind}`;
        const roles = kinds.map(kind => ({
            name: roleOf(kind), kind, login: logins.includes(kind), secret: kind === "service-a" ? secretOf("service") : secretOf(kind),
        }));
        const pooler = { host: `${name}.db.prod.internal`, port: 6432 };
        const connections = [
            { name: "pooled", kind: "pooled", ...pooler, database, role: roleOf("service-a"), sslMode: "verify-full", secret: secretOf("service") },
            { name: "direct", kind: "direct", port: 5432, database, role: roleOf("service-a"), sslMode: "verify-full", secret: secretOf("service") },
            { name: "readOnly", kind: "readOnly", port: 5432, database, role: roleOf("readonly"), sslMode: "verify-full", secret: secretOf("readonly") },
            { name: "migration", kind: "migration", port: 5432, database, role: roleOf("migrator"), sslMode: "verify-full", secret: secretOf("migrator") },
        ];
        const facts = {
            service: name,
            environment: args.environment,
            server: name,
            database,
            schemas: ["public"],
            extensions: args.extensions,
            clients: args.clients,
            roles,
            connections,
            targets: [
                { failure: "failover", rtoSeconds: 120, rpoSeconds: 0 },
                { failure: "table", rtoSeconds: 900, rpoSeconds: 600 },
                { failure: "database", rtoSeconds: 1800, rpoSeconds: 600 },
            ],
        };
        super("dbready:service:ServiceDatabase", name, facts, options);
        const child = { parent: this };
        const inDatabase = { parent: this, provider: args.server.access };

        const passwords = Object.fromEntries(logins.map(kind => [kind, password(`${name}-${kind}`, child)]));
        const created = Object.fromEntries(kinds.map(kind => [kind, new access.Role(`${name}-${kind}`, {
            name: roleOf(kind),
            service: name,
            login: logins.includes(kind),
            superuser: false,
            createDatabase: false,
            createRole: false,
            replication: false,
            bypassRowLevelSecurity: false,
            inherit: true,
            settings: logins.includes(kind)
                ? { statement_timeout: kind === "migrator" ? "0" : "30s", idle_in_transaction_session_timeout: "30s" } : undefined,
            memberOf: kind.startsWith("service-") ? [{ role: roleOf("service"), inherit: true, set: false, admin: false }] : undefined,
            password: passwords[kind],
            passwordVersion: logins.includes(kind) ? 1 : undefined,
        }, inDatabase)]));
        const owned = new access.Database(name, { name: database, owner: roleOf("owner"), encoding: "UTF8" }, { ...inDatabase, dependsOn: created.owner });
        for (const kind of kinds.filter(candidate => privileges[candidate])) {
            for (const [objectType, granted, withFuture] of privileges[kind]) {
                for (const future of withFuture ? [false, true] : [false]) {
                    new access.Grant(`${name}-${kind}${objectType === "database" ? "" : "-public"}-${objectType}${future ? "-future" : ""}`, {
                        role: roleOf(kind),
                        database,
                        schema: objectType === "database" ? undefined : "public",
                        objectType,
                        objects: kind === "cleanup" && objectType === "table" ? ["refresh_tokens"] : undefined,
                        privileges: granted,
                        withGrantOption: false,
                        future: future || undefined,
                        forRole: future ? roleOf("owner") : undefined,
                    }, { ...inDatabase, dependsOn: [owned, created[kind]] });
                }
            }
        }

        const endpoint = { host: args.server.address, port: args.server.port, database };
        const secretArns = {};
        for (const kind of ["service", ...logins.filter(login => !login.startsWith("service-"))]) {
            const login = kind === "service" ? "service-a" : kind;
            secretArns[kind] = secret(`${name}-${kind}`, {
                ...endpoint,
                path: secretOf(kind),
                kmsKey: args.kmsKey,
                environment: args.environment,
                username: roleOf(login),
                password: passwords[login],
            }, child);
        }
        this.endpoints = { pooled: { ...pooler, database }, direct: endpoint, readOnly: endpoint, migration: endpoint };
        this.secretArns = secretArns;
        this.roleNames = Object.fromEntries(kinds.map(kind => [kind, roleOf(kind)]));
        this.registerOutputs({ ...facts, endpoints: this.endpoints, secretArns, roleNames: this.roleNames });
    }
}

module.exports = { ServiceDatabase };
