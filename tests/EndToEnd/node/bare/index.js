"use strict";

const aws = require("@pulumi/aws");

// Everything that AWSGuard looks at in a database and its key, as wrong as it can be.
const key = new aws.kms.Key("orders", { enableKeyRotation: false });

new aws.rds.Instance("orders", {
    engine: "postgres",
    instanceClass: "db.m7g.large",
    allocatedStorage: 100,
    username: "dbadmin",
    manageMasterUserPassword: true,
    masterUserSecretKmsKeyId: key.arn,
    storageEncrypted: false,
    multiAz: false,
    publiclyAccessible: true,
    backupRetentionPeriod: 0,
    skipFinalSnapshot: true,
});
