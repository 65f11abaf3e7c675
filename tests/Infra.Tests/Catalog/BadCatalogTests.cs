using Infra.Catalog;

namespace Infra.Tests.Catalog;

public sealed class BadCatalogTests
{
    /// <summary>What to replace in which file of the good catalogue, and the whole of what is told about it.</summary>
    public static TheoryData<string, string, string, string> Cases => new()
    {
        { "prod.yaml", "product: shop", "prodcut: shop", "prod.yaml:1:1: product: missing, allowed a lower-case letter, then letters, digits and single hyphens, at most 32 characters.\nprod.yaml:2:1: prodcut: unknown key, allowed environment, product, layers, aws, network, tasks, secrets, backups, notify, tags, logs, audit, monthlyBudget, services, exemptions, rules, servers, operators, collector. Did you mean product?" },
        { "prod.yaml", "product: shop", "product: shop\nlayers: {}", "prod.yaml:3:1: layers.servers: missing, allowed the stack with the servers, such as acme/dbready/prod-servers." },
        { "prod.yaml", "product: shop", "product: shop\nlayers: { servers: prod-servers }", "prod.yaml:3:20: layers.servers: found \"prod-servers\", allowed the stack with the servers, such as acme/dbready/prod-servers." },
        { "prod.yaml", "product: shop", "product: shop\nlayers: { servers: acme/dbready/staging-servers }", "prod.yaml:3:20: layers.servers: found \"acme/dbready/staging-servers\", allowed the stack with the servers, such as acme/dbready/prod-servers." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-east-1 }", "prod.yaml:3:12: backups.region: found us-east-1, which is the databases' own, allowed another region: what takes the one away must not take the copies." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, dump: {} }", "prod.yaml:3:31: backups.dump: found without tasks, allowed beside tasks only. Add tasks with the image that runs it." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, kmsKey: \"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab\" }", "prod.yaml:3:31: backups.kmsKey: found a key of another region, allowed a key in us-west-2." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, snapshots: { irreversible: true } }", "prod.yaml:3:31: backups.snapshots.changeableFor: missing, allowed days from 3d on, in which the lock can still be taken off; after them nobody can, and the stack can never be destroyed." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, snapshots: { changeableFor: 5d } }", "prod.yaml:3:44: backups.snapshots.changeableFor: found without irreversible: true, allowed beside it only. Remove it, and an administrator can take the lock off." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, snapshots: { restoreTest: monday } }", "prod.yaml:3:57: backups.snapshots.restoreTest: found \"monday\", allowed a time of the week in UTC, such as mon:06:00." },
        { "prod.yaml", "product: shop", "product: shop\nbackups: { region: us-west-2, snapshots: { at: 5pm } }", "prod.yaml:3:48: backups.snapshots.at: found \"5pm\", allowed a time of the day in UTC, such as 02:00." },
        { "prod.yaml", "product: shop", "product: shop\ntasks: { image: \"registry.example.com/dbready:latest\" }", "prod.yaml:3:17: tasks.image: found \"registry.example.com/dbready:latest\", allowed a container image pinned by its digest, such as registry.example.com/dbready@sha256:<64 hexadecimal digits>." },
        { "prod.yaml", "product: shop", "product: shop\ntasks: { image: \"registry.example.com/dbready@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\", cpu: 512, memory: 8GiB }", "prod.yaml:3:131: tasks.memory: found 8192MiB beside cpu 512, allowed 1024MiB to 4096MiB in steps of 1024MiB." },
        { "prod.yaml", "product: shop", "product: shop\nsecrets: { rotation: 90d }", "prod.yaml:3:12: secrets.rotation: found without tasks, allowed beside tasks only. Add tasks with the image that runs dbready rotate." },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-multi-as: advisory }", "prod.yaml:3:10: rules.rds-multi-as: found key \"rds-multi-as\", allowed the id of a rule that judges resources; ./dbready rules lists them. Did you mean rds-multi-az?" },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-multi-az: off }", "prod.yaml:3:24: rules.rds-multi-az: found \"off\", allowed advisory, mandatory, remediate, disabled." },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-backup-retention: { minimumDay: 7 } }", "prod.yaml:3:34: rules.rds-backup-retention.minimumDay: unknown key, allowed level, minimumDays, services. Did you mean minimumDays?" },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-backup-retention: { minimumDays: week } }", "prod.yaml:3:47: rules.rds-backup-retention.minimumDays: found \"week\", allowed a number from 0 on." },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-backup-retention: { services: { auht: advisory } } }", "prod.yaml:3:46: rules.rds-backup-retention.services.auht: found neither a service nor a server, allowed auth, main. Did you mean auth?" },
        { "prod.yaml", "product: shop", "product: shop\nrules: { rds-backup-retention: { services: { auth: remediate } } }", "prod.yaml:3:52: rules.rds-backup-retention.services.auth: found \"remediate\", allowed advisory, mandatory, disabled." },
        { "prod.yaml", "product: shop", "product: shop\nsecrets: { rotation: 180d }", "prod.yaml:3:22: secrets.rotation: found \"180d\", allowed days from 1d to 90d." },
        { "prod.yaml", "allocatedStorage: 100GiB", "allocatedStorage: 100GiB\n      backupReplication: 7d", "prod.yaml:12:7: servers.main.rds.backupReplication: found without backups, allowed beside backups only. Add backups with the region that they are copied to." },
        { "prod.yaml", "network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }", "network: { cidr: 10.20.0.0/28, zones: [us-east-1a, us-east-1b] }", "prod.yaml:4:18: network.cidr: found \"10.20.0.0/28\", allowed a block of IPv4 addresses from /16 to /24, such as 10.20.0.0/16." },
        { "prod.yaml", "network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }", "network: { cidr: 10.20.0.0/16, zones: [us-east-1a] }", "prod.yaml:4:32: network.zones: found fewer than two availability zones, allowed at least two." },
        { "prod.yaml", "network: { vpcId: vpc-0a1b2c3d4e5f60718, subnetIds: [subnet-0a1b2c3d4e5f60711, subnet-0a1b2c3d4e5f60712] }", "network: { cidr: 10.20.0.0/16, zones: [us-east-1a, eu-west-1b] }", "prod.yaml:4:32: network.zones: found eu-west-1b, allowed availability zones of us-east-1, such as us-east-1a." },
        { "prod.yaml", "network: { vpcId: vpc-0a1b2c3d4e5f60718,", "network: { cidr: 10.20.0.0/16, zones: [us-east-1a, us-east-1b], vpcId: vpc-0a1b2c3d4e5f60718,", "prod.yaml:4:65: network.vpcId: found beside cidr, allowed one of both: a network of its own, or one that is there. Remove one.\nprod.yaml:4:95: network.subnetIds: found beside cidr, allowed one of both: a network of its own, or one that is there. Remove one." },
        { "prod.yaml", "product: shop", "product: shop\noperators: { path: bastion }", "prod.yaml:3:1: operators.securityGroup: missing, allowed the bastion's security group: an id, such as sg-0a1b2c3d4e5f60718." },
        { "prod.yaml", "product: shop", "product: shop\noperators: { path: ssm }", "prod.yaml:3:14: operators.path: found ssm, but no server has a pooler that is run here, allowed bastion. Or add pooler.run to a server." },
        { "prod.yaml", "hostname: db.internal", "hostname: db.internal, run: { image: \"r/pgbouncer@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\", version: 1.24.1, certificateSecret: \"arn:aws:secretsmanager:us-east-1:111122223333:secret:c\", zoneId: Z0123456789ABCDEFGHIJ }", "prod.yaml:13:165: servers.main.pooler.run.version: found \"1.24.1\", allowed PgBouncer's version in the image, at least 1.25.1." },
        { "prod.yaml", "hostname: db.internal", "hostname: db.internal, securityGroup: sg-0cc000000000000c1, run: { image: \"r/pgbouncer@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\", version: 1.25.2, certificateSecret: \"arn:aws:secretsmanager:us-east-1:111122223333:secret:c\", zoneId: Z0123456789ABCDEFGHIJ }", "prod.yaml:13:55: servers.main.pooler.securityGroup: found beside run, allowed without it only: a pooler that is run here has a group of its own. Remove it." },
        { "prod.yaml", "hostname: db.internal", "hostname: db.internal, tasks: 1, run: { image: \"r/pgbouncer@sha256:3f1c0c6f6a3d1f7b9f0e8e6a5d4c3b2a1908f7e6d5c4b3a29180f7e6d5c4b3a2\", version: 1.25.2, certificateSecret: \"arn:aws:secretsmanager:us-east-1:111122223333:secret:c\", zoneId: Z0123456789ABCDEFGHIJ }", "prod.yaml:13:55: servers.main.pooler.tasks: found 1 beside run, allowed at least 2 in prod: one task cannot be in two availability zones." },
        { "prod.yaml", "    rds:\n      engineVersion: \"16\"\n      instanceClass: db.t3.medium\n      allocatedStorage: 100GiB\n", "    aurora:\n      engineVersion: \"16\"\n      instanceClass: db.m6g.large\n", "prod.yaml:10:22: servers.main.aurora.instanceClass: found \"db.m6g.large\", allowed an instance class that Aurora PostgreSQL has, such as db.t3.medium or db.r7g.large. Did you mean db.r6g.large?" },
        { "prod.yaml", "    rds:\n      engineVersion: \"16\"\n      instanceClass: db.t3.medium\n      allocatedStorage: 100GiB\n", "    aurora:\n      engineVersion: \"16\"\n      instanceClass: db.r6g.large\n      backupRetention: 0d\n", "prod.yaml:11:24: servers.main.aurora.backupRetention: found \"0d\", allowed days from 1d to 35d." },
        { "prod.yaml", "    rds:\n      engineVersion: \"16\"\n      instanceClass: db.t3.medium\n      allocatedStorage: 100GiB\n", "    aurora:\n      engineVersion: \"16\"\n      instanceClass: db.r6g.large\n      instances: 17\n", "prod.yaml:11:18: servers.main.aurora.instances: found \"17\", allowed a whole number from 1 to 16." },
        { "prod.yaml", "    rds:\n      engineVersion: \"16\"\n      instanceClass: db.t3.medium\n      allocatedStorage: 100GiB\n    parameters: { work_mem: 16MB }\n", "    aurora:\n      engineVersion: \"16\"\n      instanceClass: db.r6g.large\n    parameters: { max_wal_size: 4GB }\n", "prod.yaml:11:19: servers.main.parameters.max_wal_size: found on Aurora, which has no such parameter: its storage writes no checkpoints and keeps its own log. Remove it." },
        { "prod.yaml", "environment: prod", "environment: production", "prod.yaml:1:14: environment: found \"production\", allowed dev, preview, staging, prod." },
        { "prod.yaml", "environment: prod", "environment: prd", "prod.yaml:1:14: environment: found \"prd\", allowed dev, preview, staging, prod. Did you mean prod?" },
        { "prod.yaml", "product: shop", "product: Shop", "prod.yaml:2:10: product: found \"Shop\", allowed a lower-case letter, then letters, digits and single hyphens, at most 32 characters." },
        { "prod.yaml", "product: shop", "product: shop\nproduct: other", "prod.yaml:3:1: product: found a second time, first on line 2. Keep one." },
        { "prod.yaml", "\"111122223333\"", "1111", "prod.yaml:3:19: aws.accountId: found \"1111\", allowed an account id of twelve digits, in quotes." },
        { "prod.yaml", "us-east-1", "us-east", "prod.yaml:3:43: aws.region: found \"us-east\", allowed an AWS region, such as us-east-1." },
        { "prod.yaml", "aws: { accountId: \"111122223333\", region: us-east-1 }\n", "", "prod.yaml:1:1: aws: missing, allowed a map with accountId and region; needed where a server is on RDS." },
        { "prod.yaml", "aws: { accountId: \"111122223333\", region: us-east-1 }\n", "secrets: { store: secretsManager }\n", "prod.yaml:1:1: aws: missing, allowed a map with accountId and region; needed where a server is on RDS.\nprod.yaml:3:12: secrets.store: found \"secretsManager\" without aws, allowed stackOutput. Or add aws with accountId and region." },
        { "prod.yaml", "product: shop", "product: shop\nsecrets: { store: vault }", "prod.yaml:3:19: secrets.store: found \"vault\", allowed secretsManager or stackOutput." },
        { "prod.yaml", ", region: us-east-1", "", "prod.yaml:3:1: aws.region: missing, allowed an AWS region, such as us-east-1." },
        { "prod.yaml", ", subnet-0a1b2c3d4e5f60712", "", "prod.yaml:4:42: network.subnetIds: found fewer than two subnets, allowed at least two, in two availability zones." },
        { "prod.yaml", "vpc-0a1b2c3d4e5f60718", "main", "prod.yaml:4:19: network.vpcId: found \"main\", allowed an id, such as vpc-0a1b2c3d4e5f60718." },
        { "prod.yaml", "services: [services/*.yaml]\n", "", "prod.yaml:1:1: services: missing, allowed a list of service files, such as [services/*.yaml]." },
        { "prod.yaml", "services/*.yaml", "service/*.yaml", "prod.yaml:5:1: services[0]: found \"service/*.yaml\", which matches no file, allowed a path relative to this file, with * in the file's name." },
        { "prod.yaml", "[services/*.yaml]", "[services/pay.yaml]", "services/pay.yaml:1:1: no such file. Create it, or correct the path." },
        { "prod.yaml", "[services/*.yaml]", "services/*.yaml", "prod.yaml:5:11: services: found \"services/*.yaml\", allowed a list of: text of 1 to 256 characters." },
        { "prod.yaml", "  main:", "  Main:", "prod.yaml:7:3: servers.Main: found key \"Main\", allowed a lower-case letter, then letters, digits and single hyphens, at most 32 characters." },
        { "prod.yaml", "    rds:", "    rsd:", "prod.yaml:7:3: servers.main: missing, allowed one of rds, aurora and neon.\nprod.yaml:8:5: servers.main.rsd: unknown key, allowed formerly, profile, rds, aurora, neon, parameters, pooler, budget, load, tags. Did you mean rds?" },
        { "prod.yaml", "\"16\"", "\"9.6\"", "prod.yaml:9:22: servers.main.rds.engineVersion: found \"9.6\", allowed a PostgreSQL major version from 14 to 18 in quotes, such as \"16\", or major and minor, such as \"16.14\"." },
        { "prod.yaml", "db.t3.medium", "db.m5.medium", "prod.yaml:10:22: servers.main.rds.instanceClass: found \"db.m5.medium\", allowed an instance class that this program knows, such as db.t3.medium or db.r7g.large. Did you mean db.t3.medium?" },
        { "prod.yaml", "100GiB", "100", "prod.yaml:11:25: servers.main.rds.allocatedStorage: found \"100\", allowed storage from 20GiB to 65536GiB, such as 100GiB." },
        { "prod.yaml", "100GiB", "100GB", "prod.yaml:11:25: servers.main.rds.allocatedStorage: found \"100GB\", allowed storage from 20GiB to 65536GiB, such as 100GiB." },
        { "prod.yaml", "100GiB", "100GiB\n      maxAllocatedStorage: 105GiB", "prod.yaml:12:7: servers.main.rds.maxAllocatedStorage: found 105GiB, allowed at least 10 % more than allocatedStorage: 110GiB." },
        { "prod.yaml", "100GiB", "100GiB\n      multiAz: yes", "prod.yaml:12:16: servers.main.rds.multiAz: found \"yes\", allowed true or false." },
        { "prod.yaml", "100GiB", "100GiB\n      multiAZs: true", "prod.yaml:12:7: servers.main.rds.multiAZs: unknown key, allowed engineVersion, instanceClass, allocatedStorage, maxAllocatedStorage, upgrade, backupRetention, backupWindow, maintenanceWindow, deletionProtection, publiclyAccessible, masterUsername, port, caCertIdentifier, iamAuthentication, monitoringInterval, databaseInsights, performanceInsightsRetention, subnetGroup, securityGroups, ingress, storageType, iops, storageThroughput, multiAz, backupReplication, managedMasterPassword, blueGreenUpdate, restore, adopt, readReplicas. Did you mean multiAz?" },
        { "prod.yaml", "100GiB", "100GiB\n      backupRetention: 40d", "prod.yaml:12:24: servers.main.rds.backupRetention: found \"40d\", allowed days from 0d to 35d." },
        { "prod.yaml", "100GiB", "100GiB\n      backupRetention: 30", "prod.yaml:12:24: servers.main.rds.backupRetention: found \"30\", allowed days from 0d to 35d." },
        { "prod.yaml", "100GiB", "100GiB\n      backupWindow: 03:00-03:10", "prod.yaml:12:21: servers.main.rds.backupWindow: found \"03:00-03:10\", allowed a daily window in UTC of at least 30 minutes, such as 03:00-04:00." },
        { "prod.yaml", "100GiB", "100GiB\n      maintenanceWindow: sun:03:30-sun:04:30", "prod.yaml:12:7: servers.main.rds.maintenanceWindow: found sun:03:30-sun:04:30, allowed a window that does not overlap the backup window 03:00-04:00." },
        { "prod.yaml", "100GiB", "100GiB\n      masterUsername: admin", "prod.yaml:12:23: servers.main.rds.masterUsername: found \"admin\", allowed a letter, then letters, digits and underscores, at most 16 characters, but not admin or rdsadmin." },
        { "prod.yaml", "100GiB", "100GiB\n      ingress: [10.0.0.1/24]", "prod.yaml:12:17: servers.main.rds.ingress[0]: found \"10.0.0.1/24\", allowed a security group (sg-…), a prefix list (pl-…) or a CIDR block (10.0.0.0/24)." },
        { "prod.yaml", "100GiB", "100GiB\n      iops: 12000", "prod.yaml:12:7: servers.main.rds.iops: found beside gp3 of 100GiB, allowed with io1, io2, and gp3 from 400GiB on. Remove it, or raise allocatedStorage." },
        { "prod.yaml", "100GiB", "100GiB\n      storageThroughput: 500MiB/s", "prod.yaml:12:7: servers.main.rds.storageThroughput: found beside gp3 of 100GiB, allowed with gp3 from 400GiB on. Remove it, or raise allocatedStorage." },
        { "prod.yaml", "100GiB", "500GiB\n      storageThroughput: 4000MiB/s", "prod.yaml:12:7: servers.main.rds.storageThroughput: found 4000MiB/s, allowed a quarter of the operations per second: 3000MiB/s." },
        { "prod.yaml", "100GiB", "500GiB\n      storageThroughput: 500", "prod.yaml:12:26: servers.main.rds.storageThroughput: found \"500\", allowed throughput from 500MiB/s to 4000MiB/s." },
        { "prod.yaml", "100GiB", "100GiB\n      storageType: io1", "prod.yaml:8:5: servers.main.rds.iops: missing, allowed a whole number from 1000 to 256000 with io1." },
        { "prod.yaml", "100GiB", "100GiB\n      storageType: io1\n      iops: 6000", "prod.yaml:13:7: servers.main.rds.iops: found 6000 for 100GiB, allowed 0.5 to 50 per GiB with io1: 1000 to 5000." },
        { "prod.yaml", "100GiB", "50GiB\n      storageType: io2\n      iops: 1000", "prod.yaml:11:7: servers.main.rds.allocatedStorage: found 50GiB beside io2, allowed at least 100GiB." },
        { "prod.yaml", "100GiB", "100GiB\n      monitoringInterval: 20s", "prod.yaml:12:27: servers.main.rds.monitoringInterval: found \"20s\", allowed 0s (off), 1s, 5s, 10s, 15s, 30s or 60s." },
        { "prod.yaml", "100GiB", "100GiB\n      performanceInsightsRetention: 30d", "prod.yaml:12:37: servers.main.rds.performanceInsightsRetention: found \"30d\", allowed 7d, a multiple of 31d from 31d to 713d, or 731d." },
        { "prod.yaml", "100GiB", "100GiB\n      databaseInsights: advanced\n      performanceInsightsRetention: 31d", "prod.yaml:13:7: servers.main.rds.performanceInsightsRetention: found 31d beside databaseInsights: advanced, allowed at least 465d." },
        { "prod.yaml", "100GiB", "100GiB\n      readReplicas: { count: 1 }", "prod.yaml:12:7: servers.main.rds.readReplicas: found beside managedMasterPassword: true, allowed beside managedMasterPassword: false only: RDS cannot manage the password of such an instance. Set it, and the password is kept in a secret that dbready rotates." },
        { "prod.yaml", "100GiB", "100GiB\n      blueGreenUpdate: true", "prod.yaml:12:7: servers.main.rds.blueGreenUpdate: found beside managedMasterPassword: true, allowed beside managedMasterPassword: false only: RDS cannot manage the password of such an instance. Set it, and the password is kept in a secret that dbready rotates." },
        { "prod.yaml", "db.t3.medium\n      allocatedStorage: 100GiB", "db.t3.large\n      allocatedStorage: 100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1, instanceClass: db.t3.medium }", "prod.yaml:13:7: servers.main.rds.readReplicas: found db.t3.medium, which has less memory than the primary's db.t3.large, allowed at least as much: a replica must allow as many connections." },
        { "prod.yaml", "100GiB", "100GiB\n      managedMasterPassword: false\n      backupRetention: 0d\n      readReplicas: { count: 1 }", "prod.yaml:13:7: servers.main.rds.backupRetention: found 0d beside readReplicas, allowed 1d to 35d: RDS makes replicas of an instance with backups only." },
        { "prod.yaml", "100GiB", "100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 4 }", "prod.yaml:13:30: servers.main.rds.readReplicas.count: found \"4\", allowed a whole number from 1 to 3." },
        { "prod.yaml", "100GiB", "100GiB\n      managedMasterPassword: false\n      readReplicas: { count: 1, multiAz: maybe }", "prod.yaml:13:42: servers.main.rds.readReplicas.multiAz: found \"maybe\", allowed true or false." },
        { "prod.yaml", "100GiB", "100GiB\n      managedMasterPassword: false\n      blueGreenUpdate: true\n      readReplicas: { count: 1 }", "prod.yaml:14:7: servers.main.rds.readReplicas: found beside blueGreenUpdate: true or upgrade.method: blueGreen, allowed without: the AWS provider makes no copy of an instance with replicas. Remove them for the update, or update in place." },
        { "prod.yaml", "product: shop", "product: shop\ntags: { dataClass: secret }", "prod.yaml:3:20: tags.dataClass: found \"secret\", allowed public, internal, confidential, restricted." },
        { "prod.yaml", "product: shop", "product: shop\ntags: { owner: 'a#b' }", "prod.yaml:3:16: tags.owner: found \"a#b\", allowed 1 to 256 letters, digits, spaces and _ . : / = + - @." },
        { "prod.yaml", "product: shop", "product: shop\nlogs: { error: 100d }", "prod.yaml:3:16: logs.error: found \"100d\", allowed days that CloudWatch Logs can keep: 1d, 3d, 5d, 7d, 14d, 30d, 60d, 90d, 120d, 150d, 180d, 365d, 400d, 545d, 731d, 1096d, 1827d, 2192d, 2557d, 2922d, 3288d, 3653d." },
        { "prod.yaml", "product: shop", "product: shop\nlogs: { auditRole: 'arn:aws:iam::111122223333:role/audit' }", "prod.yaml:3:9: logs.auditRole: found without auditDestination, allowed beside it only. Add the ARN that lines go to." },
        { "prod.yaml", "product: shop", "product: shop\nmonthlyBudget: 740", "prod.yaml:3:16: monthlyBudget: found \"740\", allowed US dollars from 1USD to 1000000USD." },
        { "prod.yaml", "work_mem: 16MB", "rds.allowed_extensions: 'citext pgcrypto'", "prod.yaml:12:43: servers.main.parameters.rds.allowed_extensions: found \"citext pgcrypto\", allowed a comma-separated list of extensions, such as citext,pgcrypto." },
        { "prod.yaml", "work_mem: 16MB", "timezone: Europe/Berlin", "prod.yaml:12:29: servers.main.parameters.timezone: found \"Europe/Berlin\", allowed UTC, GMT." },
        { "prod.yaml", "    rds:", "    profile: tuned\n    rds:", "prod.yaml:8:14: servers.main.profile: found \"tuned\", allowed four-services, rds-3000-users, pgtune." },
        { "prod.yaml", "work_mem: 16MB", "work_mem: 16", "prod.yaml:12:29: servers.main.parameters.work_mem: found \"16\", allowed 64kB to 2147483647kB, written with its unit (B, kB, MB, GB, TB)." },
        { "prod.yaml", "work_mem: 16MB", "work_men: 16MB", "prod.yaml:12:19: servers.main.parameters.work_men: found key \"work_men\", allowed the name of a parameter that RDS lets you set. Did you mean work_mem?" },
        { "prod.yaml", "work_mem: 16MB", "statement_timeout: 30MB", "prod.yaml:12:38: servers.main.parameters.statement_timeout: found \"30MB\", allowed 0ms to 2147483647ms, written with its unit (ms, s, min, h, d)." },
        { "prod.yaml", "work_mem: 16MB", "max_connections: 5", "prod.yaml:12:36: servers.main.parameters.max_connections: found \"5\", allowed a whole number from 6 to 262143." },
        { "prod.yaml", "work_mem: 16MB", "transaction_timeout: 2min", "prod.yaml:12:19: servers.main.parameters.transaction_timeout: found a parameter of PostgreSQL 17, allowed those of 16." },
        { "prod.yaml", "hostname: db.internal", "hostname: db internal", "prod.yaml:13:42: servers.main.pooler.hostname: found \"db internal\", allowed a DNS name, such as db.prod.internal." },
        { "prod.yaml", "    pooler: { kind: pgbouncer, hostname: db.internal }\n", "", "services/auth.yaml:4:26: clients.api.via: found \"pooled\", but server main has no pooler, allowed direct. Or add servers.main.pooler." },
        { "services/auth.yaml", "environments:", "targets: { database: { rto: 1h, rpo: 1m } }\nenvironments:", "services/auth.yaml:5:12: targets.database: found rto 1h and rpo 1m, which nothing that is declared can keep: point-in-time recovery has rpo 5m. Allowed what one of these keeps." },
        { "services/auth.yaml", "environments:", "targets: { failover: { rto: 30s, rpo: 0s } }\nenvironments:", "services/auth.yaml:5:12: targets.failover: found rto 30s and rpo 0s, which nothing that is declared can keep: failover to another zone has rto 2m and rpo 0s. Allowed what one of these keeps." },
        { "services/auth.yaml", "environments:", "targets: { region: { rto: 2h, rpo: 1d } }\nenvironments:", "services/auth.yaml:5:12: targets.region: found rto 2h and rpo 1d, which nothing that is declared can keep. Add rds.backupReplication, backups.snapshots or backups.dump." },
        { "services/auth.yaml", "service: auth\n", "", "services/auth.yaml:1:1: service: missing, allowed a lower-case letter, then letters, digits and single hyphens, at most 32 characters." },
        { "services/auth.yaml", "auth_db", "auth-db", "services/auth.yaml:2:19: database.name: found \"auth-db\", allowed a lower-case letter or underscore, then letters, digits and underscores, at most 63 characters." },
        { "services/auth.yaml", "{ name: auth_db }", "auth_db", "services/auth.yaml:2:11: database: found \"auth_db\", allowed a map." },
        { "services/auth.yaml", "{ name: auth_db }", "{ name: auth_db, tables: { users: { schema: app, sensitiv: true } } }", "services/auth.yaml:2:47: database.tables.users.schema: found app, which is none of the database's schemas, allowed public.\nservices/auth.yaml:2:60: database.tables.users.sensitiv: unknown key, allowed schema, sensitive, rows. Did you mean sensitive?" },
        { "services/auth.yaml", "role: service", "role: servce", "services/auth.yaml:4:45: clients.api.role: found \"servce\", allowed service, migrator, readonly, dump, cleanup, ephemeral. Did you mean service?" },
        { "services/auth.yaml", "role: service", "role: cleanup", "services/auth.yaml:4:39: clients.api.role: found \"cleanup\", which the service does not declare, allowed dump, migrator, readonly, service. Add it under roles." },
        { "services/auth.yaml", "role: service", "role: migrator", "services/auth.yaml:4:26: clients.api.via: found \"pooled\" for the migrator, allowed direct: a migration's locks and prepared statements need a session of their own." },
        { "services/auth.yaml", "pool: 10", "pool: ten", "services/auth.yaml:4:60: clients.api.pool: found \"ten\", allowed a whole number from 1 to 1000." },
        { "services/auth.yaml", "server: main", "server: mian", "services/auth.yaml:6:11: server: found \"mian\", allowed a server of this environment: main. Did you mean main?" },
        { "services/auth.yaml", "{ server: main }", "{}", "services/auth.yaml:6:3: environments.prod.server: missing, allowed the key of a server of that environment." },
        { "services/auth.yaml", "prod: {", "prd: {", "services/auth.yaml:6:3: environments.prd: found key \"prd\", allowed dev, preview, staging, prod. Did you mean prod?" },
        { "services/auth.yaml", "environments:\n  prod: { server: main }\n", "", "services/auth.yaml:1:1: environments: missing, allowed a map of environments, such as prod: { server: main }." },
        { "services/auth.yaml", "{ server: main }", "{ server: main, service: other }", "services/auth.yaml:6:25: environments.prod.service: found inside environments, allowed at the top of the file only." },
        { "services/auth.yaml", "environments:", "roles: { cleanup: {} }\nenvironments:", "services/auth.yaml:5:10: roles.cleanup.delete: missing, allowed a list of the tables that it may delete from." },
        { "services/auth.yaml", "environments:", "roles: { ephemeral: {} }\nenvironments:", "services/auth.yaml:5:10: roles.ephemeral.expiresAt: missing, allowed a time in UTC such as 2027-01-31T18:00:00Z, at most 24 hours ahead." },
        { "services/auth.yaml", "environments:", "roles: { ephemeral: { expiresAt: 2999-01-01T00:00:00Z } }\nenvironments:", "services/auth.yaml:5:34: roles.ephemeral.expiresAt: found \"2999-01-01T00:00:00Z\", allowed a time in UTC such as 2027-01-31T18:00:00Z, at most 24 hours ahead." },
        { "services/auth.yaml", "environments:", "targets: { failover: { rto: 2, rpo: 0s } }\nenvironments:", "services/auth.yaml:5:29: targets.failover.rto: found \"2\", allowed a time from 0s to 30d with its unit (ms, s, m, h, d), such as 30d." },
    };

    [Theory]
    [MemberData(nameof(Cases))]
    public void Mistake_is_told_with_position_path_and_what_is_allowed(string file, string good, string bad, string expected)
    {
        using var folder = new CatalogFolder();
        var text = file == "prod.yaml" ? CatalogFolder.Environment : CatalogFolder.Auth;
        Assert.Contains(good, text, StringComparison.Ordinal);

        folder.Write(file, text.Replace(good, bad, StringComparison.Ordinal));

        Assert.Equal(expected, folder.Problems());
    }

    [Fact]
    public void Mistakes_in_several_files_are_told_at_once_and_sorted()
    {
        using var folder = new CatalogFolder(
            CatalogFolder.Environment.Replace("us-east-1", "nowhere", StringComparison.Ordinal).Replace("16MB", "16", StringComparison.Ordinal),
            CatalogFolder.Auth.Replace("pool: 10", "pool: 0", StringComparison.Ordinal));

        Assert.Equal(["prod.yaml:3:43", "prod.yaml:12:29", "services/auth.yaml:4:60"], Assert.Throws<CatalogException>(folder.Read).Problems.Select(problem => problem.Position.ToString()));
    }

    [Fact]
    public void Two_services_cannot_share_an_id_or_a_database()
    {
        using var folder = new CatalogFolder();
        folder.Write("services/copy.yaml", CatalogFolder.Auth);

        Assert.Equal(
            "services/copy.yaml:1:1: service: found the name \"auth\", which is or was auth's, allowed a name never used before.\n"
            + "services/copy.yaml:2:13: database.name: found \"auth_db\", which is auth's on server main, allowed a database per service.",
            folder.Problems());
    }

    [Fact]
    public void Mistake_for_another_environment_is_told_too()
    {
        using var folder = new CatalogFolder(auth: CatalogFolder.Auth + "  dev: { server: shared, clients: { api: { pool: many } } }\n");

        Assert.Equal("services/auth.yaml:7:50: clients.api.pool: found \"many\", allowed a whole number from 1 to 1000.", folder.Problems());
    }
}
