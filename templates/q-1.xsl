<?xml version="1.0" encoding="UTF-8"?>
<!--
Q-1: what a mentee asks for. The questions are data: templates/instruments/q-1.xml, or the
school's own.
-->
<xsl:stylesheet version="1.0"
    xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
    xmlns:pisar="urn:pisar:template"
    exclude-result-prefixes="pisar">
  <xsl:include href="common/core.xsl"/>
  <xsl:include href="common/questionnaire.xsl"/>

  <pisar:document kind="Q-1"
      stage="2, база наставляемых (сентябрь)"
      title="Анкета наставляемого"
      needs="organisation" blank="yes" audience="blank"
      each="/d:dossier/d:instruments/*[@code = 'Q-1']
        | /d:dossier/d:monitoring/d:instrument[@code = 'Q-1']
        | /d:dossier/d:hand-outs/d:hand-out[@code = 'Q-1']"
      file="concat(substring(concat(@date,
        /d:dossier/@school-year), 1, 10), substring('_', 1,
        number(boolean(@date | d:response/@date | /d:dossier/@school-year))), 'q-1',
        substring(concat('_', p:latin(@id)), 1, 99 * boolean(@id)))"/>
  <pisar:param name="profile" title="Профиль оформления" default=""/>
  <pisar:param name="role" default="" values="mentee mentor"
      title="Кому: mentee – наставляемому, mentor – наставнику"/>
  <pisar:param name="form" default=""
      values="pupil-pupil teacher-teacher teacher-pupil student-pupil employer-pupil employer-student"
      title="Форма наставничества"/>

  <xsl:template match="/">
    <xsl:call-template name="questionnaire-paper">
      <xsl:with-param name="code" select="'Q-1'"/>
    </xsl:call-template>
  </xsl:template>
</xsl:stylesheet>
