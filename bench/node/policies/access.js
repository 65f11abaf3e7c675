"use strict";

const { resourceRule, stackRule } = require("./rule");

const privileged = ["rds_superuser", "rds_replication", "rds_password", "neon_superuser", "pg_write_all_data",
    "pg_execute_server_program", "pg_read_server_files", "pg_write_server_files"];

module.exports = [
    stackRule("service-has-own-role", "Every service logs in as a role of its own.", (ofType, report) => {
        const owners = new Map();
        for (const service of ofType("dbready:service:ServiceDatabase")) {
            const logins = (service.props.roles ?? []).filter(role => role.login && role.kind.startsWith("service"));
            if (logins.length === 0) {
                report(service, "roles", 0, "a login of its own");
            }
            for (const login of logins) {
                if (owners.has(login.name) || login.name === "neondb_owner") {
                    report(service, "roles", login.name, "a role that no other service uses");
                }
                owners.set(login.name, service.name);
            }
        }
    }),
    resourceRule("service-role-not-privileged", "No service's role has more than it needs.", ["access:index:Role"], (props, report) => {
        for (const name of ["superuser", "createRole", "createDatabase", "replication", "bypassRowLevelSecurity"]) {
            if (props[name]) {
                report(name, true, "false");
            }
        }
        (props.memberOf ?? []).forEach((membership, i) => {
            if (privileged.includes(membership.role)) {
                report(`memberOf[${i}].role`, membership.role, "no privileged role");
            }
        });
    }),
    resourceRule("rds-snapshot-not-public", "No snapshot is shared with everybody.",
        ["aws:rds/snapshot:Snapshot", "aws:rds/snapshotCopy:SnapshotCopy", "aws:rds/clusterSnapshot:ClusterSnapshot", "aws:rds/clusterSnapshotCopy:ClusterSnapshotCopy"],
        (props, report) => {
            if ((props.sharedAccounts ?? []).includes("all")) {
                report("sharedAccounts", "all", "account ids");
            }
        }),
    resourceRule("kms-policy-no-wildcard", "No key may be used by everybody.", ["aws:kms/key:Key", "aws:kms/keyPolicy:KeyPolicy"], (props, report) => {
        const statements = props.policy ? [].concat(JSON.parse(props.policy).Statement ?? []) : [];
        for (const statement of statements) {
            const principals = [].concat(statement.Principal?.AWS ?? statement.Principal ?? []);
            if (statement.Effect === "Allow" && !statement.Condition && principals.includes("*")) {
                report("policy", "*", "named principals");
            }
        }
    }),
];
